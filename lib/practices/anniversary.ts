import { type Actor, teamIds } from "@/lib/auth/actor";
import { daysAfter } from "@/lib/dates/days";
import { firstDayOf, toldOn, type Week } from "@/lib/dates/week";
import { join, type Sql, select, sql } from "@/lib/db/select";
import { lapsesAt, stateOf } from "./life";

/** A published postmortem whose day, some whole years ago, lies in the week before a day. */
export type Anniversary = {
  number: number;
  title: string;
  team: string;
  /** The day on which it happened; where nobody said it, on which it was published. */
  day: string;
  years: number;
  /** What it led to, as that stands now with a team of the asker, or else with its owner. */
  practice: {
    slug: string;
    statement: string;
    team: string;
    life: "alive" | "due" | "lapsed" | "retired";
    /** Since when it has been that; null while it is alive. */
    since: string | null;
  } | null;
};

type Row = Omit<Anniversary, "practice"> & {
  practice: {
    slug: string;
    statement: string;
    team: string;
    everyDays: number;
    nextCheckAt: string;
    retiredAt: string | null;
  } | null;
};

/**
 * The one that is nearest to the asker: a practice that their teams follow came of it; then one that
 * others follow; then one of their own teams of which no practice came. Null where there is none.
 */
export async function getAnniversary(
  actor: Actor,
  week: Week,
  now = new Date(),
): Promise<Anniversary | null> {
  const teams = teamIds(actor);
  const [row] = await select<Row>`
    SELECT p."number", p."title", t."name" AS "team", p."day"::text AS "day", p."years",
      CASE WHEN f."slug" IS NOT NULL THEN json_build_object('slug', f."slug",
        'statement', f."statement", 'everyDays', f."everyDays", 'nextCheckAt', f."nextCheckAt",
        'retiredAt', f."retiredAt",
        'team', (SELECT o."name" FROM "Team" o WHERE o."id" = f."teamId")) END AS "practice"
    FROM (${daysOf(week)}) p JOIN "Team" t ON t."id" = p."teamId"
    LEFT JOIN "Severity" v ON v."id" = p."severityId"
    LEFT JOIN (${ledTo(teams)}) f ON f."postmortemId" = p."id"
    WHERE f."slug" IS NOT NULL OR p."teamId" = ANY(${teams}::uuid[])
    ORDER BY f."ours" DESC NULLS LAST, f."slug" IS NULL, p."teamId" = ANY(${teams}::uuid[]) DESC,
      p."years", v."position", p."number", f."retiredAt" IS NOT NULL, f."toldAt", f."practiceId" LIMIT 1`;
  return row ? presented(row, now) : null;
}

/** Who has one to be told of: everybody, where a practice came of any, else these teams. */
export async function whoHasAnniversary(
  week: Week,
): Promise<{ everybody: boolean; teams: ReadonlySet<string> }> {
  const rows = await select<{ teamId: string; led: boolean }>`
    SELECT p."teamId", bool_or(EXISTS (SELECT 1 FROM "PracticeStory" s
      WHERE s."postmortemId" = p."id" AND NOT s."wouldHaveMet")) AS "led"
    FROM (${daysOf(week)}) p GROUP BY 1`;
  return {
    everybody: rows.some(({ led }) => led),
    teams: new Set(rows.map(({ teamId }) => teamId)),
  };
}

const oldestYears = 20;

/**
 * From the day after the one on which the week begins to the one on which it is told, so that an
 * anniversary is told on its day at the latest. Each year's week is a range of an index, written out:
 * of ranges that it first has to work out the planner believes that they hold nearly everything, and
 * reads all there ever were.
 */
const daysOf = (week: Week): Sql => sql`
  SELECT p.*, extract(year FROM age(${toldOn(week)}::date + 1, p."day"))::int AS "years" FROM (
    SELECT ${told}, p."occurredOn" AS "day" FROM "Postmortem" p
    WHERE p."stage" = 'published' AND (${inWeeks(week, sql`p."occurredOn"`, sql`date`)})
    UNION ALL
    SELECT ${told}, (b."publishedAt" AT TIME ZONE 'UTC')::date FROM "Publication" b
    JOIN "Postmortem" p ON p."id" = b."postmortemId" AND p."stage" = 'published'
      AND p."occurredOn" IS NULL
    WHERE ${inWeeks(week, sql`b."publishedAt"`, sql`timestamptz`)}) p`;

const told = sql`p."id", p."number", p."title", p."teamId", p."severityId"`;

/** Of a column with days or with moments. A leap day is remembered on the day before the first of March. */
const inWeeks = (week: Week, at: Sql, type: Sql): Sql => {
  const last = toldOn(week);
  // The calendar has no year before the first.
  const length = Math.min(oldestYears, new Date(firstDayOf(week)).getUTCFullYear() - 2);
  const years = Array.from({ length: Math.max(0, length) }, (_, index) => index + 1);
  const dawn = (day: string, back: number) =>
    sql`${`${yearsBefore(day, back)}T00:00:00Z`}::${type}`;
  const [first, after] = [daysAfter(firstDayOf(week), 1), daysAfter(last, 1)];
  const ranges = years.map(
    (back) => sql`(${at} >= ${dawn(first, back)} AND ${at} < ${dawn(after, back)})`,
  );
  return join([sql`false`, ...ranges], " OR ");
};

/** What a year without a leap day has instead is the first of March, which ends February's days. */
function yearsBefore(day: string, years: number): string {
  const then = new Date(day);
  then.setUTCFullYear(then.getUTCFullYear() - years);
  return then.toISOString().slice(0, 10);
}

/** Practices with the postmortems they are told from, once for each of the asker's teams and the owner. */
const ledTo = (teams: string[]): Sql => sql`
  SELECT s."postmortemId", s."practiceId", s."toldAt", x."slug", x."statement", x."everyDays",
    a."teamId", a."nextCheckAt", r."retiredAt", a."teamId" = ANY(${teams}::uuid[]) AS "ours"
  FROM "PracticeStory" s JOIN "Practice" x ON x."id" = s."practiceId"
  JOIN "Adoption" a ON a."practiceId" = x."id" AND a."leftAt" IS NULL
    AND (a."teamId" = x."ownerTeamId" OR a."teamId" = ANY(${teams}::uuid[]))
  LEFT JOIN "Retirement" r ON r."practiceId" = x."id"
  WHERE NOT s."wouldHaveMet"`;

function presented({ practice, ...row }: Row, now: Date): Anniversary {
  if (!practice) return { ...row, practice: null };
  const { slug, statement, team } = practice;
  return { ...row, practice: { slug, statement, team, ...standing(practice, now) } };
}

type Held = { everyDays: number; nextCheckAt: string; retiredAt: string | null };

/** By the clock, so that it is true also where no job has looked yet. */
function standing({ everyDays, nextCheckAt, retiredAt }: Held, now: Date) {
  if (retiredAt) return { life: "retired" as const, since: new Date(retiredAt).toISOString() };
  const rhythm = { everyDays, nextCheckAt: new Date(nextCheckAt) };
  const life = stateOf(rhythm, now);
  const since = { alive: null, due: rhythm.nextCheckAt, lapsed: lapsesAt(rhythm) }[life];
  return { life, since: since?.toISOString() ?? null };
}
