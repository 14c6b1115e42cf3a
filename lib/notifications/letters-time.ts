import { calendarDay } from "@/lib/dates/clock";
import { dayAfter, instantOf, isoDay } from "@/lib/dates/instants";
import type { MailPace, NoticeKind } from "@/lib/db/generated/enums";
import { isQuiet, type Rhythm, weekdayOf } from "./rhythm";

type Waiting = { kind: NoticeKind; at: Date; localDay: string };
type Hour = {
  rhythm: Rhythm;
  now: Date;
  gatheredToday: boolean;
  /** Whether this day's reminders were told: they belong into its letter. */
  reminded: boolean;
};

/** So long a day's letter waits for them; they come round more often than that. */
const patienceMs = 35 * 60_000;

/**
 * They speak of a day, and are told on it: whoever hears of them the morning after hears too late.
 * They go with that day's letter also when they were told after its hour. A week is told on its day,
 * or on the first one on which a server ran, so that there is nothing to wait for.
 */
const ofTheDay: readonly NoticeKind[] = ["promise_due", "weekly_summary"];

/**
 * Whether a notice may go by mail now. Nothing goes in quiet hours. What can wait goes once a day,
 * from the hour at which quiet hours end, with what was told until then.
 */
export function isTime(pace: MailPace, notice: Waiting, hour: Hour): boolean {
  if (pace === "never" || isQuiet(hour.now, hour.rhythm)) return false;
  if (pace === "at_once") return true;
  if (hour.gatheredToday || isTooEarly(hour)) return false;
  const weekly = pace === "weekly" && notice.kind !== "weekly_summary";
  const last = lastHourFor(weekly ? "weekly" : "daily", hour.rhythm, hour.now);
  return ofTheDay.includes(notice.kind) ? notice.localDay <= last.day : notice.at < last.at;
}

const isTooEarly = ({ reminded, rhythm, now }: Hour): boolean =>
  !reminded && now.getTime() - lastHourFor("daily", rhythm, now).at.getTime() < patienceMs;

/** When the last daily or weekly letter was to be written; a server that slept then makes up for it. */
function lastHourFor(pace: "daily" | "weekly", rhythm: Rhythm, now: Date) {
  const today = dayOf(calendarDay(now, rhythm.zone));
  for (let back = 0; ; back += 1) {
    const day = dayAfter(today, -back);
    const at = new Date(instantOf(day, rhythm.quietToMin * 60, rhythm.zone));
    const right = pace === "daily" || weekdayOf(noon(day), "UTC") === rhythm.weeklyOn;
    // A day that a zone leapt over has no hour of its own; the search ends a week later at most.
    if ((right && at <= now) || back > 14) return { at, day: isoDay(day) };
  }
}

const noon = ({ year, month, day }: ReturnType<typeof dayOf>): Date =>
  new Date(Date.UTC(year, month - 1, day, 12));

/** "2026-03-14" in parts. */
export function dayOf(iso: string) {
  const [year = 1970, month = 1, day = 1] = iso.split("-").map(Number);
  return { year, month, day };
}
