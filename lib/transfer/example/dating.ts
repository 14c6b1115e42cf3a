import { Temporal } from "temporal-polyfill";
import type { Occurred } from "./story";

/** Long enough ago for a story to be written, published and answered before today. */
const storySpanDays = 16;

/** The calendar day of an incident, "2026-03-14", in its own zone. */
export function dayOf(occurred: Occurred, zone: string, now: Date): string {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const then =
    typeof occurred === "object"
      ? today.subtract({ days: occurred.daysAgo })
      : lastClockBack(today.subtract({ days: storySpanDays }));
  return then.toPlainDate().toString();
}

function lastClockBack(before: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  const change = before.getTimeZoneTransition("previous");
  if (!change) throw new Error(`The clocks of ${before.timeZoneId} never went back`);
  const offsetBefore = change.subtract({ nanoseconds: 1 }).offsetNanoseconds;
  if (change.offsetNanoseconds < offsetBefore) return change;
  return lastClockBack(change.subtract({ nanoseconds: 1 }));
}

/** "-30 09:00" of a story as "2026-02-12T09:00", to be read on the clock of its zone. */
export function momentOn(day: string, at: string): string {
  const [, days = "0", clock] = /^(?:([+-]\d+) )?(\S+)$/.exec(at) ?? [];
  if (!clock) throw new Error(`A story says "${at}" where a time is needed`);
  return `${Temporal.PlainDate.from(day).add({ days: Number(days) })}T${clock}`;
}

/** The day that lies so many days from today; where nobody's zone is known, UTC's. */
export function dayFromNow(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** An hour of office time on a day of the story, never later than now. */
export function workTime(
  { day, zone, now }: Clockwork,
  { daysAfter, clock }: { daysAfter: number; clock: string },
): Date {
  const at = Temporal.PlainDate.from(day).add({ days: daysAfter }).toZonedDateTime({
    timeZone: zone,
    plainTime: clock,
  });
  return new Date(Math.min(at.epochMilliseconds, now.getTime() - 60_000));
}

export type Clockwork = { day: string; zone: string; now: Date };

/** A moment so many days before now. */
export const daysBefore = (now: Date, days: number): Date =>
  new Date(now.getTime() - days * 86_400_000);
