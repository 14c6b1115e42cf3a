import type { Actor } from "@/lib/auth/actor";
import { beginOf, type Week } from "@/lib/dates/week";
import { literal, type Sql, select, sql } from "@/lib/db/select";
import { newestFirst } from "./newest";
import { headlineOf } from "./sentences";
import { waitingIds } from "./waiting";

/** A lesson as a digest tells it: its three sentences, and whose they are. */
export type ToldLesson = {
  id: string;
  text: string;
  number: number;
  title: string;
  team: string;
};

/** Lessons with how many there are in all, of which so many wait for the asker's teams. */
export type NewLessons = { count: number; waiting: number; items: ToldLesson[] };

/** What was published in a week, the newest first. */
export async function listNewLessons(actor: Actor, week: Week, limit = 5): Promise<NewLessons> {
  const rows = await select<ToldLesson & { all: number; waiting: number }>`
    SELECT l."id", l."text", p."number", p."title", ${teamName},
      count(*) OVER ()::int AS "all",
      count(*) FILTER (WHERE l."id" = ANY(${waitingIds(actor)})) OVER ()::int AS "waiting"
    ${publishedIn(week)} ${newestFirst} LIMIT ${literal(limit)}`;
  return {
    count: rows[0]?.all ?? 0,
    waiting: rows[0]?.waiting ?? 0,
    items: rows.map(({ all, waiting, ...row }) => row),
  };
}

export type WaitingLesson = { id: string; headline: string; team: string };

/** What was published before that week, and waits for the asker's teams all the same. */
export async function listStillWaiting(
  actor: Actor,
  week: Week,
  limit = 3,
): Promise<{ count: number; items: WaitingLesson[] }> {
  const rows = await select<{ id: string; text: string; team: string; all: number }>`
    SELECT l."id", l."text", ${teamName}, count(*) OVER ()::int AS "all"
    ${published} AND l."publishedAt" < ${beginOf(week)}::timestamptz
      AND l."id" = ANY(${waitingIds(actor)})
    ${newestFirst} LIMIT ${literal(limit)}`;
  return {
    count: rows[0]?.all ?? 0,
    items: rows.map(({ id, text, team }) => ({ id, headline: headlineOf(text).headline, team })),
  };
}

const teamName = sql`(SELECT t."name" FROM "Team" t WHERE t."id" = p."teamId") AS "team"`;

/** The same number for everybody: who may read one published lesson may read each. */
export async function countNewLessons(week: Week): Promise<number> {
  const [row] = await select<{ all: number }>`SELECT count(*)::int AS "all" ${publishedIn(week)}`;
  return row?.all ?? 0;
}

const published = sql`
  FROM "Lesson" l JOIN "Postmortem" p ON p."id" = l."postmortemId" AND p."stage" = 'published'
  WHERE l."removalId" IS NULL`;

const publishedIn = (week: Week): Sql => sql`
  ${published} AND l."publishedAt" >= ${beginOf(week)}::timestamptz
    AND l."publishedAt" < ${week.upTo}::timestamptz`;
