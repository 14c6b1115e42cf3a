import { calendarDay } from "@/lib/dates/clock";
import { dayAfter, instantOf } from "@/lib/dates/instants";
import { isQuiet, type Rhythm } from "./rhythm";

/** The first moment from `now` on at which somebody may hear from us: now, or when quiet hours end. */
export function endOfQuiet(now: Date, rhythm: Rhythm): Date {
  if (!isQuiet(now, rhythm)) return now;
  const [year = 1970, month = 1, day = 1] = calendarDay(now, rhythm.zone).split("-").map(Number);
  const ends = [0, 1, 2].map(
    (days) =>
      new Date(
        instantOf(dayAfter({ year, month, day }, days), rhythm.quietToMin * 60, rhythm.zone),
      ),
  );
  return ends.find((end) => end > now) ?? now;
}
