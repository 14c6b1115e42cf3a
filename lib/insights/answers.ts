import type { Actor } from "@/lib/auth/actor";
import type { StanceKind } from "@/lib/db/generated/enums";
import { select, sql } from "@/lib/db/select";
import type { Scope } from "./schema";
import { each, seen } from "./scope";
import type { FigureTable } from "./table";

export type Answered = Record<StanceKind, number> & { asked: number; silent: number };

export type Answers = {
  lessons: number;
  /** There are more postmortems than it looks at. */
  bounded: boolean;
  whole: Answered;
  /** By name, which is no ranking. */
  teams: (Answered & { name: string })[];
};

/** Every lesson may be asked of every team, so fewer postmortems than elsewhere. */
export const mostAsked = 1_000;

type Row = {
  name: string;
  stance: StanceKind | null;
  many: number;
  lessons: number;
  looked: number;
};

/**
 * Which teams were asked whether a lesson could happen to them, and what they answered; of one team,
 * what it was asked. One that answered without being asked counts as asked.
 */
export async function readAnswers(actor: Actor, scope: Scope): Promise<Answers> {
  const { team } = scope;
  const rows = await select<Row>`
    ${seen(actor, { ...scope, team: null }, mostAsked)}, taught AS MATERIALIZED (
      SELECT l."id", c."teamId" FROM seen c ${each(sql`
        SELECT w."id" FROM "Lesson" w WHERE w."postmortemId" = c."id"
          AND w."publishedAt" IS NOT NULL AND w."removalId" IS NULL`)} l
    ), asked AS (
      SELECT l."id", k."teamId", k."stance" FROM taught l ${each(sql`
        SELECT coalesce(q."teamId", s."teamId") AS "teamId", s."stance"
        FROM (SELECT "teamId" FROM "Ask" WHERE "lessonId" = l."id") q
        FULL JOIN (SELECT "teamId", "stance" FROM "Stance" WHERE "lessonId" = l."id") s
          ON s."teamId" = q."teamId"`)} k
      WHERE k."teamId" <> l."teamId" AND ${team ? sql`k."teamId" = ${team.id}::uuid` : sql`true`}
    )
    SELECT t."name", a."stance"::text, count(*)::int AS "many",
      (SELECT count(DISTINCT "id")::int FROM asked) AS "lessons",
      (SELECT count(*)::int FROM seen) AS "looked"
    FROM asked a JOIN "Team" t ON t."id" = a."teamId"
    GROUP BY t."id", t."name", a."stance" ORDER BY t."name", t."id"`;
  const names = [...new Set(rows.map(({ name }) => name))];
  return {
    lessons: rows[0]?.lessons ?? 0,
    bounded: (rows[0]?.looked ?? 0) >= mostAsked,
    whole: summed(rows),
    teams: names.map((name) => ({ name, ...summed(rows.filter((row) => row.name === name)) })),
  };
}

function summed(rows: readonly Row[]): Answered {
  const of = (wanted: StanceKind | null) =>
    rows.filter(({ stance }) => stance === wanted).reduce((sum, { many }) => sum + many, 0);
  return {
    asked: rows.reduce((sum, { many }) => sum + many, 0),
    applies: of("applies"),
    covered: of("covered"),
    not_for_us: of("not_for_us"),
    silent: of(null),
  };
}

export const answersTable = ({ teams, whole }: Answers): FigureTable => ({
  head: ["Team", "Asked", "Applies to us", "Already covered", "Not for us", "No answer yet"],
  rows: [...teams, { name: "All of these", ...whole }].map((row) => [
    ...[row.name, row.asked, row.applies, row.covered, row.not_for_us, row.silent],
  ]),
});
