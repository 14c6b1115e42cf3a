import type { Actor } from "@/lib/auth/actor";
import { literal, select } from "@/lib/db/select";
import { type Duration, durationsOf } from "@/lib/timeline/durations";
import { type EventRow, presentEvents } from "@/lib/timeline/present";
import { type Datum, type Spread, spreadOf } from "./quantiles";
import type { Scope } from "./schema";
import { seen } from "./scope";
import type { FigureTable } from "./table";

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
export const mostIncidents = 200;

type Row = EventRow & { number: number };

/**
 * Near misses are left out: what a layer caught in time had no impact to measure. Of a timeline it
 * reads the milestones, what is of unknown time, and what that is said to lie between.
 */
export async function readDurations(actor: Actor, scope: Scope): Promise<Durations> {
  const rows = await select<Row | { [Key in keyof Row]: null }>`
    ${seen(actor, scope)}, newest AS MATERIALIZED (
      SELECT c."id", c."number", c."day" FROM seen c WHERE NOT c."nearMiss"
      ORDER BY c."day" DESC, c."number" DESC LIMIT ${literal(mostIncidents + 1)}
    )
    SELECT c."number", e."id", e."at", e."endAt", e."precision"::text, e."afterId", e."beforeId",
      e."besideId", e."milestone"::text, e."position"
    FROM newest c LEFT JOIN LATERAL (
      SELECT t.* FROM "TimelineEvent" t
      WHERE t."postmortemId" = c."id" AND t."removalId" IS NULL
        AND (t."milestone" IS NOT NULL OR t."precision" = 'unknown'
          OR EXISTS (SELECT 1 FROM "TimelineEvent" u WHERE u."afterId" = t."id" OFFSET 0)
          OR EXISTS (SELECT 1 FROM "TimelineEvent" u WHERE u."beforeId" = t."id" OFFSET 0))
      OFFSET 0
    ) e ON true
    ORDER BY c."day" DESC, c."number" DESC, e."at", e."position", e."id"`;
  const timelines = new Map<number, Row[]>();
  for (const row of rows) {
    if (row.number === null) continue;
    const events = timelines.get(row.number) ?? [];
    timelines.set(row.number, events);
    if (row.id !== null) events.push({ ...untold, ...row });
  }
  const told = [...timelines.values()]
    .slice(0, mostIncidents)
    .map((events) => durationsOf(presentEvents(events)).filter(isKnown));
  return {
    incidents: told.length,
    more: timelines.size > mostIncidents,
    lengths: stretches.map((name) => lengthsOf(name, told)),
  };
}

/** What durations do not hang on. */
const untold = {
  ...{ written: "", aheadMs: 0, text: "", kind: null, source: "", starred: false },
  ...{ rawLine: null, version: 1, evidence: [] },
};

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

/** Minutes; a time that is known only within bounds has both, and no upper one where it is "at least". */
export const durationsTable = ({ lengths }: Durations): FigureTable => ({
  head: [
    ...["Time", "Impacts", "Unknown", "Median at least, min", "at most, min"],
    ...["Middle half from, min", "to, min", "Shortest, min", "Longest, min"],
  ],
  rows: lengths.map(({ name, data, unknown }) => [
    ...[name, data.reduce((sum, { count }) => sum + count, 0), unknown],
    ...inMinutes(spreadOf(data)),
  ]),
});

function inMinutes(spread: Spread | null): (number | null)[] {
  if (!spread) return Array.from({ length: 6 }, () => null);
  return [spread.median, spread.half, spread.whole]
    .flatMap(({ least, most }) => [least, most])
    .map((ms) => (ms === null ? null : Math.round(ms / 6_000) / 10));
}
