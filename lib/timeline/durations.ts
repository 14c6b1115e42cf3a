import { type Marked, type Marks, marksOf } from "./phases";
import type { Timed } from "./spans";

/** From one milestone to another, as far as the timeline knows: milliseconds, least and most. */
export type Duration = {
  name: "to detect" | "to respond" | "to mitigate" | "to resolve";
  /** Of which impact, from 1. */
  phase: number;
  leastMs: number;
  /** Null where nothing says how long it can have been. */
  mostMs: number | null;
  approximate: boolean;
};

export type Phase = { nth: number; durations: Duration[] };

/** Responding is the first part of mitigating. */
const stretches = [
  ["to detect", "impact_started", "detected"],
  ["to respond", "detected", "responded"],
  ["to mitigate", "detected", "mitigated"],
  ["to resolve", "mitigated", "resolved"],
] as const;

/**
 * The times that the milestones tell, for each impact. What is unknown stays unknown: a stretch
 * without both of its milestones, or with them in the wrong order, is left out. A range carries its
 * uncertainty along, and so do accounts that differ and times that are known only by their
 * neighbours.
 */
export function phasesOf(events: readonly Marked[]): Phase[] {
  const rough = new Set(
    events.flatMap(({ id, precision }) => (id && precision === "approximate" ? id : [])),
  );
  return marksOf(events).map((phase) => ({ nth: phase.nth, durations: stretched(phase, rough) }));
}

/** Those of all phases in one list. */
export const durationsOf = (events: readonly Marked[]): Duration[] =>
  phasesOf(events).flatMap(({ durations }) => durations);

function stretched({ nth, marks }: Marks<Marked>, rough: ReadonlySet<string>): Duration[] {
  return stretches.flatMap(([name, from, to]) => {
    const start = marks.find(({ milestone }) => milestone === from);
    const end = marks.find(({ milestone }) => milestone === to);
    if (!start || !end) return [];
    const mostMs = difference(end.span.latest, start.span.earliest);
    if (mostMs !== null && mostMs < 0) return [];
    const leastMs = Math.max(0, difference(end.span.earliest, start.span.latest) ?? 0);
    const approximate = [start.event, end.event].some((event) => isRough(event, rough));
    return [{ name, phase: nth, leastMs, mostMs, approximate }];
  });
}

const difference = (to: number | null, from: number | null): number | null =>
  to === null || from === null ? null : to - from;

function isRough({ precision, after, before }: Timed, rough: ReadonlySet<string>): boolean {
  if (precision !== "unknown") return precision === "approximate";
  return rough.has(after ?? "") || rough.has(before ?? "");
}
