import { type Marked, type Marks, marksOf } from "./phases";
import { contradicts } from "./spans";

/** A stretch of the timeline in which nothing was recorded, behind the event with this index. */
export type Gap = { behind: number; lengthMs: number };

const shortestGapMs = 10 * 60_000;

/**
 * Long silences while it mattered: at least ten minutes and a quarter of the time between the start
 * of an impact and its mitigation (where these are not marked, the first and the last event).
 * Before and afterwards silence is rest, not a gap. Where something is known to have happened, only
 * not when, it was not silent.
 */
export function gapsOf(events: readonly Marked[]): Gap[] {
  return windowsOf(events).flatMap(({ from, until }) => {
    const window = events.slice(from, until + 1);
    const whole = Date.parse(window.at(-1)?.at ?? "") - Date.parse(window[0]?.at ?? "");
    const silences = silencesIn(window, Math.max(shortestGapMs, whole / 4));
    return silences.map(({ behind, lengthMs }) => ({ behind: from + behind, lengthMs }));
  });
}

type Window = { from: number; until: number };

function windowsOf(events: readonly Marked[]): Window[] {
  const phases = marksOf(events);
  const last = events.length - 1;
  if (phases.length === 0) return [{ from: 0, until: last }];
  const indexes = new Map(events.map((event, index) => [event, index]));
  return phases.map((phase) => {
    const [from = 0, mitigated = last, resolved = last] = (
      ["impact_started", "mitigated", "resolved"] as const
    ).map((milestone) => indexOf(phase, milestone, indexes));
    const over = phase.nth < phases.length ? Math.min(mitigated, resolved) : mitigated;
    return { from, until: over < from ? last : over };
  });
}

function indexOf(
  { marks }: Marks<Marked>,
  milestone: Marked["milestone"],
  indexes: ReadonlyMap<Marked, number>,
): number | undefined {
  const mark = marks.find((one) => one.milestone === milestone);
  return mark && indexes.get(mark.event);
}

function silencesIn(events: readonly Marked[], leastMs: number): Gap[] {
  const silences: Gap[] = [];
  let heardUntil: number | undefined;
  let isFilled = false;
  for (const [index, event] of events.entries()) {
    if (event.precision === "unknown") {
      isFilled ||= Boolean(event.earliest && event.latest) && !contradicts(event);
      continue;
    }
    const lengthMs = heardUntil === undefined ? 0 : Date.parse(event.at) - heardUntil;
    if (lengthMs >= leastMs && !isFilled) silences.push({ behind: index - 1, lengthMs });
    heardUntil = Math.max(heardUntil ?? 0, Date.parse(event.end ?? event.at));
    isFilled = false;
  }
  return silences;
}
