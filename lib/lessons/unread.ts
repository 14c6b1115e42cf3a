import type { Actor } from "@/lib/auth/actor";
import { literal, type Sql, select, sql } from "@/lib/db/select";
import { listFollows } from "./followed";
import { followedAmong } from "./narrowing";

/** A lesson that scrolled further back than this is news to nobody. */
const newest = 300;

/** Who joins is not met by all that was ever learnt: only by this much before that day. */
const beforeJoining = sql`interval '30 days'`;

/**
 * Whether a lesson `l` of the postmortem `p` is news to the asker: published lately, after what
 * they called read, not opened yet, and not about something that they took part in.
 */
export function unread({ userId }: Actor): Sql {
  if (userId === null) return sql`false`;
  // Scalars ask by key for the few rows that get so far. As EXISTS the planner would first read
  // everything that the asker ever opened or took part in.
  return sql`(l."publishedAt" > ${knownUpTo(userId)}
    AND (SELECT true FROM "LessonReading" r
      WHERE r."lessonId" = l."id" AND r."userId" = ${userId}::uuid) IS NULL
    AND (SELECT true FROM "Participant" o
      WHERE o."postmortemId" = p."id" AND o."userId" = ${userId}::uuid) IS NULL)`;
}

/** Worked out once a statement: nothing in it hangs on a row. */
const knownUpTo = (userId: string): Sql => sql`greatest(
  (SELECT coalesce(k."upTo", u."createdAt" - ${beforeJoining}) FROM "User" u
   LEFT JOIN "ReadUpTo" k ON k."userId" = u."id" WHERE u."id" = ${userId}::uuid),
  (SELECT n."publishedAt" FROM "Lesson" n
   WHERE n."publishedAt" IS NOT NULL AND n."removalId" IS NULL
   ORDER BY n."publishedAt" DESC, n."id" DESC OFFSET ${literal(newest - 1)} LIMIT 1))`;

/** Lessons `l` with their postmortem `p`, so many that nothing behind them is news. */
const fromNewest: Sql = sql`FROM (
    SELECT n."id", n."postmortemId", n."tags", n."publishedAt" FROM "Lesson" n
    WHERE n."publishedAt" IS NOT NULL AND n."removalId" IS NULL
    ORDER BY n."publishedAt" DESC, n."id" DESC LIMIT ${literal(newest)}
  ) l JOIN "Postmortem" p ON p."id" = l."postmortemId" AND p."stage" = 'published'`;

/** For the feed: only what is news. As an array the few that are it are found by key. */
export const onlyNews = (actor: Actor): Sql =>
  sql`l."id" = ANY(ARRAY(SELECT l."id" ${fromNewest} WHERE ${unread(actor)}))`;

export type News = { unread: number; followed: number };

/** How many lessons are news to the asker, and how many of these are of what they follow. */
export async function countNews(actor: Actor): Promise<News> {
  const follows = await listFollows(actor);
  const [row] = await select<News>`
    SELECT count(*)::int AS "unread",
      count(*) FILTER (WHERE ${followedAmong(follows)})::int AS "followed"
    ${fromNewest} WHERE ${unread(actor)}`;
  return row ?? { unread: 0, followed: 0 };
}
