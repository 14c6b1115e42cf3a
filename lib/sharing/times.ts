import { lengthInWords } from "@/lib/dates/clock";
import { type Duration, phasesOf } from "@/lib/timeline/durations";
import { durationInWords } from "@/lib/timeline/words";
import { whenWritten } from "@/lib/timeline/written-times";
import type { PublicContent, PublicDuration, PublicEvent } from "./content";
import type { SourceEvent } from "./source";

type Told = Pick<PublicEvent, "when" | "day">;

/**
 * When each event was, as strangers read it. Only the events that they read tell: what was between
 * two others says nothing where these are left out.
 */
export function tellTimes(
  events: readonly SourceEvent[],
  clock: PublicContent["clock"],
): (event: SourceEvent) => Told {
  if (clock === "utc") return inUtc;
  const start = impactIn(events) ?? timed(events)[0];
  const zero = start ? Date.parse(start.at) : 0;
  return (event) => ({ when: fromStart(event, zero), day: null });
}

const timed = (events: readonly SourceEvent[]): SourceEvent[] =>
  events.filter(({ precision }) => precision !== "unknown");

const impactIn = (events: readonly SourceEvent[]): SourceEvent | undefined =>
  timed(events).find(({ milestone }) => milestone === "impact_started");

/**
 * The day on which it happened, in UTC as all that strangers read. What people typed is a day of their
 * own zone: it stands only where no event beside it tells the day.
 */
export function dayToTell(events: readonly SourceEvent[], typed: string | null): string | null {
  const impact = impactIn(events);
  if (impact) return dayOf(impact);
  const days = timed(events).map(dayOf);
  return (typed ? (days.find((day) => isBeside(day, typed)) ?? typed) : days[0]) ?? null;
}

const dayOf = ({ at }: SourceEvent): string => at.slice(0, 10);

const isBeside = (day: string, other: string): boolean =>
  Math.abs(Date.parse(day) - Date.parse(other)) <= 86_400_000;

function inUtc(event: SourceEvent): Told {
  if (event.precision === "unknown") return { when: "some time", day: null };
  const { at, end, precision } = event;
  return { when: whenWritten({ at, end, precision }, "UTC"), day: dayOf(event) };
}

function fromStart({ at, end, precision }: SourceEvent, zero: number): string {
  if (precision === "unknown") return "some time";
  const since = offset(Date.parse(at) - zero);
  if (precision === "approximate") return `≈ ${since}`;
  return end ? `${since} to ${offset(Date.parse(end) - zero)}` : since;
}

function offset(ms: number): string {
  if (ms === 0) return "at the start";
  return ms > 0 ? `+${lengthInWords(ms)}` : `${lengthInWords(-ms)} before`;
}

/** The times that the milestones tell which strangers read. */
export const durationsToTell = (events: readonly SourceEvent[]): PublicDuration[] =>
  phasesOf(events).flatMap(({ durations }) =>
    durations.map((duration) => ({
      phase: duration.phase,
      name: duration.name,
      words: durationInWords(duration),
      ms: lengthToTell(duration),
    })),
  );

/** As long as it can have been, rounded as the words are: no second gets out that they do not tell. */
function lengthToTell({ mostMs, leastMs }: Duration): number | null {
  const ms = mostMs ?? leastMs;
  if (ms === 0) return null;
  const grain = grains.find(({ below }) => ms < below)?.grain ?? hour;
  return Math.max(grain, Math.round(ms / grain) * grain);
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
/** As in {@link lengthInWords}. */
const grains = [
  { below: minute, grain: second },
  { below: 48 * hour, grain: minute },
];
