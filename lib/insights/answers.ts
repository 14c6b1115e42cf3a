import type { Actor } from "@/lib/auth/actor";
import type { StanceKind } from "@/lib/db/generated/enums";
import { literal, type Sql, sql } from "@/lib/db/select";
import { type Reading, readOne } from "./reading";
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
export const answers: Reading<Row, Answers> = { rows: rowsOf, told: presented };

export const readAnswers = async (actor: Actor, scope: Scope): Promise<Answers> =>
  readOne(actor, scope, answers);

function rowsOf(actor: Actor, scope: Scope): Sql {
  const { team } = scope;
  const ofTeam = team ? sql`k."teamId" = ${team.id}::uuid` : sql`true`;
  return sql`
    ${ofEveryTeam(actor, scope)}, taught AS MATERIALIZED (
      SELECT l."id", c."teamId" FROM teaching c ${each(sql`
        SELECT w."id" FROM "Lesson" w WHERE w."postmortemId" = c."id"
          AND w."publishedAt" IS NOT NULL AND w."removalId" IS NULL`)} l
    ), asked AS (
      SELECT l."id", k."teamId", NULL::"StanceKind" AS "stance" FROM taught l ${each(sql`
        SELECT k."teamId" FROM "Ask" k
        WHERE k."lessonId" = l."id" AND k."answeredAt" IS NULL AND ${ofTeam}`)} k
      WHERE k."teamId" <> l."teamId"
      UNION ALL
      SELECT l."id", k."teamId", k."stance" FROM taught l ${each(sql`
        SELECT k."teamId", k."stance" FROM "Stance" k
        WHERE k."lessonId" = l."id" AND ${ofTeam}`)} k
      WHERE k."teamId" <> l."teamId"
    ), counted AS (
      SELECT "teamId", "stance", count(*)::int AS "many" FROM asked GROUP BY 1, 2
    )
    SELECT t."name", a."stance"::text, a."many",
      (SELECT count(DISTINCT "id")::int FROM asked) AS "lessons",
      (SELECT count(*)::int FROM teaching) AS "looked"
    FROM counted a JOIN "Team" t ON t."id" = a."teamId" ORDER BY t."name", t."id"`;
}

/** A team is asked by others, so those that are looked at are not its own. */
function ofEveryTeam(actor: Actor, scope: Scope): Sql {
  if (scope.team) return seen(actor, { ...scope, team: null }, { most: mostAsked, as: "teaching" });
  return sql`WITH teaching AS (
    SELECT * FROM seen ORDER BY "day" DESC, "number" DESC LIMIT ${literal(mostAsked)})`;
}

function presented(rows: Row[]): Answers {
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
