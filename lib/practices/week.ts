import { type Actor, teamIds } from "@/lib/auth/actor";
import { beginOf, type Week } from "@/lib/dates/week";
import { type Sql, select, sql } from "@/lib/db/select";
import { revived } from "./news";

/** What became of a practice of a team within a week, as it stood at its end. */
export type WeeksTurn = {
  what: "due" | "lapsed" | "revived";
  at: string;
  slug: string;
  statement: string;
  team: string;
};

const most = 20;

/** Those of the asker's teams; of several turns of one the last. What was due and came is no news. */
export async function listWeeksTurns(actor: Actor, week: Week): Promise<WeeksTurn[]> {
  const teams = teamIds(actor);
  if (teams.length === 0) return [];
  const rows = await select<Omit<WeeksTurn, "at"> & { at: Date }>`
    SELECT w."what", w."at", x."slug", x."statement",
      (SELECT t."name" FROM "Team" t WHERE t."id" = w."teamId") AS "team"
    FROM (${turnsIn(week, sql`a."teamId" = ANY(${teams}::uuid[])`)}) w
    JOIN "Practice" x ON x."id" = w."practiceId"
    WHERE w."what" IS NOT NULL ORDER BY w."at" DESC, x."slug" LIMIT ${most}`;
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

/** How many there are of which team. */
export async function countWeeksTurns(week: Week): Promise<ReadonlyMap<string, number>> {
  const rows = await select<{ teamId: string; many: number }>`
    SELECT w."teamId", count(*)::int AS "many" FROM (${turnsIn(week, sql`true`)}) w
    WHERE w."what" IS NOT NULL GROUP BY 1`;
  return new Map(rows.map(({ teamId, many }) => [teamId, many]));
}

const turnsIn = (week: Week, whose: Sql): Sql => sql`
  SELECT DISTINCT ON (s."adoptionId") a."teamId", a."practiceId", s."fromAt" AS "at",
    CASE WHEN s."life" IN ('due', 'lapsed') THEN s."life"::text
      WHEN ${revived} THEN 'revived' END AS "what"
  FROM "Spell" s JOIN "Adoption" a ON a."id" = s."adoptionId"
  WHERE s."fromAt" >= ${beginOf(week)}::timestamptz
    AND s."fromAt" < ${week.upTo}::timestamptz AND ${whose}
  ORDER BY s."adoptionId", s."fromAt" DESC, s."id" DESC`;
