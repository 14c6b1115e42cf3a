import { db } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { raw, type Sql, selectOften, sql } from "@/lib/db/select";
import { type Actor, type ActorTeam, mint } from "./actor";

type Row = { userId: string; name: string; role: Role; teams: ActorTeam[] };

const facts = raw(`
  u."id" AS "userId", u."name", u."role"::text AS "role",
  coalesce((
    SELECT json_agg(json_build_object('id', t."id", 'slug', t."slug", 'name', t."name", 'lead', m."lead")
           ORDER BY t."name")
    FROM "Membership" m JOIN "Team" t ON t."id" = m."teamId" WHERE m."userId" = u."id"
  ), '[]') AS "teams"`);

/** One statement for what every request asks first: is this still somebody, and who? */
export const lookUpActor = (
  by: { sessionId: string } | { tokenHash: string },
): Promise<Actor | null> => ("sessionId" in by ? bySession(by.sessionId) : byToken(by.tokenHash));

/** Whose eyes a calendar's address sees with, and which team's dates it was made for, if any. */
export async function lookUpCalendar(
  tokenHash: string,
): Promise<{ actor: Actor; teamId: string | null } | null> {
  const row = await bySecret<{ teamId: string | null }>("CalendarFeed", sql`k."teamId"`, tokenHash);
  return row && { actor: actorOf(row), teamId: row.teamId };
}

export type FeedPass = {
  id: string;
  query: string;
  madeAt: Date;
  etag: string;
  changedAt: Date;
};

/** Whose eyes a feed's address sees with, and what it was made for. */
export async function lookUpFeed(
  tokenHash: string,
): Promise<{ actor: Actor; address: FeedPass } | null> {
  const columns = sql`k."id", k."query", k."madeAt", k."etag", k."changedAt"`;
  const row = await bySecret<FeedPass>("FeedAddress", columns, tokenHash);
  if (!row) return null;
  const { id, query, madeAt, etag, changedAt } = row;
  return { actor: actorOf(row), address: { id, query, madeAt, etag, changedAt } };
}

/** Whose eyes a letter is written with; for nothing else, since nobody showed who they are. */
export async function lookUpReader(userId: string): Promise<Actor | null> {
  const [row] = await selectOften<Row>`
    SELECT ${facts} FROM "User" u WHERE u."id" = ${userId}::uuid`;
  return row ? actorOf(row) : null;
}

async function bySession(sessionId: string): Promise<Actor | null> {
  const [row] = await selectOften<Row>`
    SELECT ${facts} FROM "Session" s JOIN "User" u ON u."id" = s."userId"
    WHERE s."id" = ${sessionId} AND s."expiresAt" > now()`;
  return row ? actorOf(row) : null;
}

async function byToken(tokenHash: string): Promise<Actor | null> {
  const row = await bySecret("ApiToken", sql`k."id"`, tokenHash);
  return row && actorOf(row);
}

type Secrets = "ApiToken" | "CalendarFeed" | "FeedAddress";

/** When a secret was last used is told by the hour, so that reading stays reading. */
async function bySecret<More>(kept: Secrets, more: Sql, tokenHash: string) {
  const table = raw(`"${kept}"`);
  const [row] = await selectOften<Row & More & { stale: boolean }>`
    SELECT ${facts}, ${more},
      (k."usedAt" IS NULL OR k."usedAt" < now() - interval '1 hour') AS "stale"
    FROM ${table} k JOIN "User" u ON u."id" = k."userId" WHERE k."tokenHash" = ${tokenHash}`;
  if (row?.stale)
    await db.$executeRaw(
      sql`UPDATE ${table} SET "usedAt" = now() WHERE "tokenHash" = ${tokenHash}`,
    );
  return row ?? null;
}

const actorOf = ({ userId, name, role, teams }: Row): Actor => mint({ userId, name, role, teams });
