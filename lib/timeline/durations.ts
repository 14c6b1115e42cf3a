import type { EventView } from "./schema";

type Marked = Pick<EventView, "at" | "end" | "precision" | "milestone">;

/** From one milestone to the next, as far as the timeline knows: milliseconds, least and most. */
export type Duration = {
  name: "to detect" | "to mitigate" | "to resolve";
  leastMs: number;
  mostMs: number;
  approximate: boolean;
};

const stretches = [
  ["to detect", "impact_started", "detected"],
  ["to mitigate", "detected", "mitigated"],
  ["to resolve", "mitigated", "resolved"],
] as const;

/**
 * The times that the milestones tell. What is unknown stays unknown: a stretch without both of its
 * milestones, or with them in the wrong order, is left out. A range carries its uncertainty along.
 * Where a milestone stands on several events the first one counts.
 */
export function durationsOf(events: readonly Marked[]): Duration[] {
  return stretches.flatMap(([name, from, to]) => {
    const start = events.find((event) => event.milestone === from);
    const end = events.find((event) => event.milestone === to);
    if (!start || !end) return [];
    const mostMs = latest(end) - Date.parse(start.at);
    if (mostMs < 0) return [];
    const leastMs = Math.max(0, Date.parse(end.at) - latest(start));
    const approximate = [start, end].some(({ precision }) => precision === "approximate");
    return [{ name, leastMs, mostMs, approximate }];
  });
}

const latest = (event: Marked): number => Date.parse(event.end ?? event.at);

/** A stretch of the timeline in which nothing was recorded, behind the event with this index. */
export type Gap = { behind: number; lengthMs: number };

const shortestGapMs = 10 * 60_000;

/**
 * Long silences while it mattered: at least ten minutes and a quarter of the time between the start
 * of the impact and its mitigation (where these are not marked, the first and the last event).
 * Before and afterwards silence is rest, not a gap.
 */
export function gapsOf(events: readonly Marked[]): Gap[] {
  const from = Math.max(
    0,
    events.findIndex(({ milestone }) => milestone === "impact_started"),
  );
  const mitigated = events.findIndex(({ milestone }) => milestone === "mitigated");
  const until = mitigated < from ? events.length - 1 : mitigated;
  const [first, last] = [events[from], events[until]];
  if (!first || !last) return [];
  const whole = Date.parse(last.at) - Date.parse(first.at);
  return events.slice(from, until).flatMap((event, index) => {
    const next = events[from + index + 1];
    const lengthMs = next ? Date.parse(next.at) - latest(event) : 0;
    if (lengthMs < Math.max(shortestGapMs, whole / 4)) return [];
    return [{ behind: from + index, lengthMs }];
  });
}
