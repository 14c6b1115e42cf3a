import { calendarDay } from "@/lib/dates/clock";
import { dayAfter, instantOf } from "@/lib/dates/instants";
import { dayOf } from "./letters-time";
import { isQuiet, type Rhythm } from "./rhythm";

/** The first moment from `now` on at which somebody may hear from us: now, or when quiet hours end. */
export function endOfQuiet(now: Date, rhythm: Rhythm): Date {
  if (!isQuiet(now, rhythm)) return now;
  const today = dayOf(calendarDay(now, rhythm.zone));
  const ends = [0, 1, 2].map(
    (days) => new Date(instantOf(dayAfter(today, days), rhythm.quietToMin * 60, rhythm.zone)),
  );
  return ends.find((end) => end > now) ?? now;
}
