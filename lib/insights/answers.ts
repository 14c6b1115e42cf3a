import type { Actor } from "@/lib/auth/actor";
import type { StanceKind } from "@/lib/db/generated/enums";
import { type Sql, sql } from "@/lib/db/select";
import { type Reading, readOne } from "./reading";
import type { Scope } from "./schema";
import { each, everyOne, newest } from "./scope";
import type { FigureTable } from "./table";
import { counted } from "./words";

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
const mostAsked = 1_000;

type Row = {
  name: string;
  stance: StanceKind | null;
  many: number;
  lessons: number;
  taught: number;
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
    WITH teaching AS MATERIALIZED (${ofEveryTeam(actor, scope)} ${newest(mostAsked + 1)}),
    looked AS (SELECT * FROM teaching ${newest(mostAsked)}), taught AS MATERIALIZED (
      SELECT l."id", l."teamId" FROM looked c ${each(sql`
        SELECT w."id", p."teamId" FROM "Lesson" w JOIN "Postmortem" p ON p."id" = w."postmortemId"
        WHERE w."postmortemId" = c."id"
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
      (SELECT count(*)::int FROM teaching) AS "taught"
    FROM counted a JOIN "Team" t ON t."id" = a."teamId" ORDER BY t."name", t."id"`;
}

/** A team is asked by others, so those that are looked at are not its own. */
const ofEveryTeam = (actor: Actor, scope: Scope): Sql =>
  scope.team ? everyOne(actor, { ...scope, team: null }) : sql`SELECT * FROM every`;

function presented(rows: Row[]): Answers {
  const names = [...new Set(rows.map(({ name }) => name))];
  return {
    lessons: rows[0]?.lessons ?? 0,
    bounded: (rows[0]?.taught ?? 0) > mostAsked,
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

/** "12 lessons", "2,140 lessons of the newest 1,000 postmortems". */
export const taughtInWords = ({ lessons, bounded }: Pick<Answers, "lessons" | "bounded">): string =>
  `${counted(lessons, "lesson")}${bounded ? ` of the newest ${counted(mostAsked, "postmortem")}` : ""}`;

export const answersTable = ({ teams, whole, lessons, bounded }: Answers): FigureTable => ({
  from: taughtInWords({ lessons, bounded }),
  head: ["Team", "Asked", "Applies to us", "Already covered", "Not for us", "No answer yet"],
  rows: [...teams, { name: "All of these", ...whole }].map((row) => [
    ...[row.name, row.asked, row.applies, row.covered, row.not_for_us, row.silent],
  ]),
});
