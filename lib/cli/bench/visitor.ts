import { encode } from "next-auth/jwt";
import type pg from "pg";
import { sessionCookie, sessionLifeSeconds } from "@/lib/auth/cookie";
import { fingerprint, newSecret } from "@/lib/auth/secrets";

/** Somebody who is signed in and has a token, with what they must see. */
export type Visitor = {
  name: string;
  cookie: string;
  token: string;
  /** Published, from all over the years, the newest first. */
  published: { number: number; title: string }[];
  /** The newest of the feed, with what their postmortems are called. */
  lessons: { id: string; number: number; title: string }[];
  /** Those that have a story to tell. */
  practices: { slug: string; statement: string }[];
  /** What strangers may read. */
  editions: { slug: string; title: string }[];
};

const different = 400;

/** A member of two teams, inserted rather than signed in. `secret` is the site's. */
export async function bringVisitor(client: pg.Client, secret: string): Promise<Visitor> {
  const [sid, token] = [newSecret(), newSecret()];
  const { rows } = await client.query<{ id: string; name: string }>(
    `SELECT "id", "name" FROM "User" ORDER BY "id" LIMIT 1`,
  );
  const [user] = rows;
  if (!user) throw new Error("The database was filled without people");
  await client.query(
    `INSERT INTO "Session" ("id", "userId", "expiresAt", "browser")
     VALUES ($1, $2, now() + $3 * interval '1 second', 'autocannon')`,
    [sid, user.id, sessionLifeSeconds],
  );
  await client.query(
    `INSERT INTO "ApiToken" ("id", "userId", "name", "tokenHash")
     VALUES (gen_random_uuid(), $1, 'bench', $2)`,
    [user.id, fingerprint(token)],
  );
  const published = await client.query<{ number: number; title: string }>(
    `SELECT DISTINCT ON (part) "number", "title" FROM (
       SELECT "number", "title", ntile(${different}) OVER (ORDER BY "number" DESC) AS part
       FROM "Postmortem" WHERE "stage" = 'published'
     ) p ORDER BY part, "number" DESC`,
  );
  const { rows: lessons } = await client.query<{ id: string; number: number; title: string }>(
    `SELECT l."id", p."number", p."title"
     FROM "Lesson" l JOIN "Postmortem" p ON p."id" = l."postmortemId"
     WHERE l."publishedAt" IS NOT NULL ORDER BY l."publishedAt" DESC, l."id" DESC LIMIT ${different}`,
  );
  const { rows: practices } = await client.query<{ slug: string; statement: string }>(
    `SELECT "slug", "statement" FROM "Practice" x WHERE EXISTS (
       SELECT 1 FROM "PracticeStory" s WHERE s."practiceId" = x."id")
     ORDER BY "id" LIMIT ${different}`,
  );
  const { rows: editions } = await client.query<{ slug: string; title: string }>(
    `SELECT "slug", "title" FROM "PublicEdition" ORDER BY "id" LIMIT ${different}`,
  );
  const cookie = await encode({ token: { sid }, secret });
  return {
    name: user.name,
    cookie: `${sessionCookie().name}=${cookie}`,
    token,
    published: published.rows,
    lessons,
    practices,
    editions,
  };
}
