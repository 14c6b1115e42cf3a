import { type Actor, teamIds } from "@/lib/auth/actor";
import { type Sql, select, sql } from "@/lib/db/select";
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

/** The week is the six days before a day, and that day: an anniversary is told on it at the latest. */
type Week = { upTo: string };

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
      f."practice"
    FROM (${daysOf(week)}) p JOIN "Team" t ON t."id" = p."teamId"
    LEFT JOIN "Severity" v ON v."id" = p."severityId"
    LEFT JOIN LATERAL (${ledTo(teams)}) f ON true
    WHERE f."practice" IS NOT NULL OR p."teamId" = ANY(${teams}::uuid[])
    ORDER BY f."ours" DESC NULLS LAST, f."practice" IS NULL, p."teamId" = ANY(${teams}::uuid[]) DESC,
      p."years", v."position", p."number" LIMIT 1`;
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
 * Each year's week is one range of an index, and its postmortems are asked for by key: left to
 * itself the planner reads all there ever were. A leap day is remembered on the day before
 * the first of March.
 */
const daysOf = ({ upTo }: Week): Sql => sql`
  SELECT p.*, p."occurredOn" AS "day", y."years" FROM ${years}, LATERAL (
    ${postmortems} WHERE p."stage" = 'published'
      AND p."occurredOn" BETWEEN ${yearsBefore(upTo, 8)} AND ${yearsBefore(upTo, -1)}) p
  WHERE ${within(sql`p."occurredOn"`, upTo)}
  UNION
  SELECT p.*, ${publishedOn}, y."years" FROM ${years}, "Lesson" l, LATERAL (
    ${postmortems} WHERE p."id" = l."postmortemId" AND p."stage" = 'published'
      AND p."occurredOn" IS NULL OFFSET 0) p
  WHERE l."removalId" IS NULL
    AND l."publishedAt" BETWEEN ${yearsBefore(upTo, 8)} AND ${yearsBefore(upTo, -2)}
    AND ${within(publishedOn, upTo)}`;

const postmortems = sql`
  SELECT p."id", p."number", p."title", p."teamId", p."severityId", p."occurredOn"
  FROM "Postmortem" p`;

const publishedOn = sql`(l."publishedAt" AT TIME ZONE 'UTC')::date`;

const years = sql`generate_series(1, ${oldestYears}::int) AS y("years")`;

const yearsBefore = (upTo: string, days: number): Sql =>
  sql`(${upTo}::date - make_interval(years => y."years", days => ${days}::int))::date`;

const within = (day: Sql, upTo: string): Sql => sql`
  (${day} + make_interval(years => y."years"))::date BETWEEN ${upTo}::date - 6 AND ${upTo}::date`;

/** One practice that is told from it: of the asker's teams first, and kept before given up. */
const ledTo = (teams: string[]): Sql => sql`
  SELECT a."teamId" = ANY(${teams}::uuid[]) AS "ours", json_build_object('slug', x."slug",
    'statement', x."statement", 'everyDays', x."everyDays", 'nextCheckAt', a."nextCheckAt",
    'retiredAt', r."retiredAt",
    'team', (SELECT o."name" FROM "Team" o WHERE o."id" = a."teamId")) AS "practice"
  FROM "PracticeStory" s JOIN "Practice" x ON x."id" = s."practiceId"
  JOIN "Adoption" a ON a."practiceId" = x."id" AND a."leftAt" IS NULL
    AND (a."teamId" = x."ownerTeamId" OR a."teamId" = ANY(${teams}::uuid[]))
  LEFT JOIN "Retirement" r ON r."practiceId" = x."id"
  WHERE s."postmortemId" = p."id" AND NOT s."wouldHaveMet"
  ORDER BY 1 DESC, r."retiredAt" IS NOT NULL, s."toldAt", x."id" LIMIT 1`;

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
