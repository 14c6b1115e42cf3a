import type { Actor } from "@/lib/auth/actor";
import type { Milestone } from "@/lib/db/generated/enums";
import { type Sql, sql } from "@/lib/db/select";
import { type Duration, durationsOf } from "@/lib/timeline/durations";
import { type PlaceRow, placedEvents } from "@/lib/timeline/present";
import { type Datum, type Spread, spreadOf } from "./quantiles";
import { type Reading, readOne } from "./reading";
import type { Scope } from "./schema";
import { newest } from "./scope";
import type { FigureTable } from "./table";
import { counted } from "./words";

export const stretches = ["to detect", "to mitigate", "to resolve"] as const;
export type Stretch = (typeof stretches)[number];

export type Lengths = {
  name: Stretch;
  /** Milliseconds, one for each impact. */
  data: Datum[];
  /** Of these so many rest on an approximate time. */
  approximate: number;
  /** Incidents whose timeline does not tell it. */
  unknown: number;
};

/** How long the newest incidents took; `more` when there are older ones in the period. */
export type Durations = { incidents: number; more: boolean; lengths: Lengths[] };

/** They are derived from timelines one by one, not added up by the database. */
const mostIncidents = 200;

type Told = Omit<PlaceRow, "at" | "endAt"> & {
  at: string;
  endAt: string | null;
  milestone: Milestone | null;
};
type Row = { events: Told[] | null };

/**
 * Near misses are left out: what a layer caught in time had no impact to measure. Of a timeline it
 * reads the milestones, what is of unknown time, and what that is said to lie between.
 */
export const durations: Reading<Row, Durations> = { rows: rowsOf, told: presented };

export const readDurations = async (actor: Actor, scope: Scope): Promise<Durations> =>
  readOne(actor, scope, durations);

function rowsOf(): Sql {
  return sql`
    SELECT (SELECT json_agg(e) FROM (
      SELECT t."id", t."at", t."endAt", t."precision", t."afterId", t."beforeId", t."besideId",
        t."milestone", t."position"
      FROM "TimelineEvent" t
      WHERE t."postmortemId" = c."id" AND t."removalId" IS NULL
        AND (t."milestone" IS NOT NULL OR t."precision" = 'unknown'
          OR EXISTS (SELECT 1 FROM "TimelineEvent" u WHERE u."afterId" = t."id" OFFSET 0)
          OR EXISTS (SELECT 1 FROM "TimelineEvent" u WHERE u."beforeId" = t."id" OFFSET 0))
      ORDER BY t."at", t."position", t."id" OFFSET 0) e) AS "events"
    FROM (
      SELECT "id", "day", "number" FROM every WHERE NOT "nearMiss" ${newest(mostIncidents + 1)}
    ) c ORDER BY c."day" DESC, c."number" DESC`;
}

function presented(rows: Row[]): Durations {
  const told = rows.slice(0, mostIncidents).map(({ events }) => known(events ?? []));
  return {
    incidents: told.length,
    more: rows.length > mostIncidents,
    lengths: stretches.map((name) => lengthsOf(name, told)),
  };
}

function known(events: Told[]): Duration[] {
  const placed = placedEvents(events.map(dated)).map(
    ({ row: { id, precision, milestone }, times }) => ({ id, precision, milestone, ...times }),
  );
  return durationsOf(placed).filter(isKnown);
}

const dated = ({ at, endAt, ...event }: Told) => ({
  ...event,
  at: new Date(at),
  endAt: endAt === null ? null : new Date(endAt),
});

/** Nothing to infinity says nothing. */
const isKnown = ({ leastMs, mostMs }: Duration): boolean => leastMs > 0 || mostMs !== null;

function lengthsOf(name: Stretch, told: readonly Duration[][]): Lengths {
  const each = told.map((durations) => durations.filter((one) => one.name === name));
  const found = each.flat();
  return {
    name,
    data: found.map(({ leastMs, mostMs }) => ({ least: leastMs, most: mostMs, count: 1 })),
    approximate: found.filter(({ approximate }) => approximate).length,
    unknown: each.filter((durations) => durations.length === 0).length,
  };
}

/** "23 incidents", "the newest 200 incidents". */
export const incidentsInWords = (incidents: number, more: boolean): string =>
  more ? `the newest ${counted(incidents, "incident")}` : counted(incidents, "incident");

/** Minutes; a time that is known only within bounds has both, and no upper one where it is "at least". */
export const durationsTable = ({ incidents, more, lengths }: Durations): FigureTable => ({
  from: incidentsInWords(incidents, more),
  head: [
    ...["Time", "Incidents", "Unknown", "Impacts", "Approximate"],
    ...["Median at least, min", "at most, min"],
    ...["Middle half from, min", "to, min", "Shortest, min", "Longest, min"],
  ],
  rows: lengths.map(({ name, data, approximate, unknown }) => [
    ...[name, incidents, unknown, data.reduce((sum, { count }) => sum + count, 0), approximate],
    ...inMinutes(spreadOf(data)),
  ]),
});

function inMinutes(spread: Spread | null): (number | null)[] {
  if (!spread) return Array.from({ length: 6 }, () => null);
  return [spread.median, spread.half, spread.whole]
    .flatMap(({ least, most }) => [least, most])
    .map((ms) => (ms === null ? null : Math.round(ms / 6_000) / 10));
}
