import type { Actor } from "@/lib/auth/actor";
import { daysAfter } from "@/lib/dates/days";
import { literal, type Sql, select, sql } from "@/lib/db/select";

/** A lesson as a digest tells it: its three sentences, and whose they are. */
export type ToldLesson = {
  id: string;
  text: string;
  number: number;
  title: string;
  team: string;
};

export type WeekOf = {
  /** The day on which it is told, in UTC; the week is the seven days before it. */
  upTo: string;
};

/** What was published in a week, the newest first, and how many there were in all. */
export async function listNewLessons(
  _actor: Actor,
  week: WeekOf,
  limit = 5,
): Promise<{ count: number; items: ToldLesson[] }> {
  const rows = await select<ToldLesson & { all: number }>`
    SELECT l."id", l."text", p."number", p."title", count(*) OVER ()::int AS "all",
      (SELECT t."name" FROM "Team" t WHERE t."id" = p."teamId") AS "team"
    ${publishedIn(week)} ORDER BY l."publishedAt" DESC, l."id" DESC LIMIT ${literal(limit)}`;
  return { count: rows[0]?.all ?? 0, items: rows.map(({ all, ...row }) => row) };
}

/** The same number for everybody: who may read one published lesson may read each. */
export async function countNewLessons(week: WeekOf): Promise<number> {
  const [row] = await select<{ all: number }>`SELECT count(*)::int AS "all" ${publishedIn(week)}`;
  return row?.all ?? 0;
}

const publishedIn = ({ upTo }: WeekOf): Sql => sql`
  FROM "Lesson" l JOIN "Postmortem" p ON p."id" = l."postmortemId" AND p."stage" = 'published'
  WHERE l."removalId" IS NULL AND l."publishedAt" >= ${instant(daysAfter(upTo, -7))}::timestamptz
    AND l."publishedAt" < ${instant(upTo)}::timestamptz`;

const instant = (day: string): string => `${day}T00:00:00Z`;
