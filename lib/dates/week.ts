import { wallClock } from "./clock";
import { daysAfter } from "./days";
import { offsetMinutesAt } from "./instants";
import { offsetName } from "./zones";

/**
 * What a digest tells of: from one moment up to another, which is not in it any more; without the
 * first, seven days. Moments are written with the reader's own offset, so that their first ten
 * characters are the reader's day; a day alone is its midnight in UTC.
 */
export type Week = { from?: string | undefined; upTo: string };

const weekMs = 7 * 86_400_000;

export const beginOf = ({ from, upTo }: Week): string =>
  from ?? new Date(Date.parse(upTo) - weekMs).toISOString();

/** The day on which it is told. */
export const toldOn = ({ upTo }: Week): string => upTo.slice(0, 10);

export const firstDayOf = (week: Week): string => beginOf(week).slice(0, 10);

/** The last day of which something is in it. */
export const lastDayOf = ({ upTo }: Week): string =>
  upTo.length === 10 ? daysAfter(upTo, -1) : upTo.slice(0, 10);

/** "2026-03-16T08:09:00+01:00", "2026-03-16T08:09:00Z": a moment as the wall of `zone` shows it. */
export function momentIn(at: Date, zone: string): string {
  const minutes = offsetMinutesAt(at.getTime(), zone);
  const offset = minutes === 0 ? "Z" : offsetName(minutes);
  return wallClock(at, zone)
    .toISOString()
    .replace(/(\.000)?Z$/, offset);
}
