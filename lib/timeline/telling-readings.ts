import { wallClock } from "@/lib/dates/clock";
import { type Day, dayAfter, dayNumber, instantOf, isDay } from "@/lib/dates/instants";
import { inHalf } from "./telling-clocks";
import type { DayPart, DayWords } from "./telling-days";
import type { Face } from "./telling-words";

const hourMs = 3_600_000;

/**
 * Every instant, in milliseconds since 1970, that the face of a clock can mean on these days.
 * `first` settles the half of the day where nothing else does.
 */
export function readingsOf(
  face: Face,
  on: { days: readonly Day[]; part: DayPart | null; zone: string },
  first: "am" | "pm" | null,
): number[] {
  const zone = face.zone ?? on.zone;
  return on.days.flatMap((day) =>
    hoursRead(face, on.part, first).flatMap((hour) => {
      const at = instantOf(day, hour * 3600 + face.minute * 60 + face.second, zone);
      return [at, ...again(at, zone)];
    }),
  );
}

function hoursRead(face: Face, part: DayPart | null, first: "am" | "pm" | null): number[] {
  const hour = face.hour ?? 0;
  if (!face.isTwelve) return [hour];
  const half = halfOf(part, hour) ?? first;
  return half ? [inHalf(hour, half)] : [inHalf(hour, "am"), inHalf(hour, "pm")];
}

function halfOf(part: DayPart | null, hour: number): "am" | "pm" | null {
  if (part === "morning" || part === "early morning") return "am";
  if (part === "afternoon" || part === "evening") return "pm";
  if (part === "night") return hour >= 6 && hour < 12 ? "pm" : "am";
  return null;
}

/** In the night in which clocks go back, an hour is shown twice. */
function again(at: number, zone: string): number[] {
  const shows = (ms: number) => wallClock(new Date(ms), zone).getTime();
  return shows(at + hourMs) === shows(at) ? [at + hourMs] : [];
}

/** "At twenty past": of the hour that runs, or of the next. */
export function minuteAfter(base: number | null, minute: number): number[] {
  if (base === null) return [];
  const at = Math.floor(base / hourMs) * hourMs + minute * 60_000;
  return [at >= base ? at : at + hourMs];
}

/** The days that words can mean, told on `base`. */
export function daysNamed({ date, weekday, shift, isPast }: DayWords, base: Day): Day[] {
  if (date) {
    const years = date.year === null ? [base.year - 1, base.year, base.year + 1] : [date.year];
    const days = years.map((year) => ({ ...date, year })).filter(isDay);
    return days.sort(closestTo(base)).slice(0, 1);
  }
  if (weekday === null) return shift === 0 ? [base, dayAfter(base)] : [dayAfter(base, shift ?? 0)];
  const week = [-3, -2, -1, 0, 1, 2, 3].map((days) => dayAfter(base, isPast ? days - 4 : days));
  return week.filter((day) => weekdayOf(day) === weekday);
}

const weekdayOf = ({ year, month, day }: Day): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

const closestTo = (near: Day) => (a: Day, b: Day) =>
  Math.abs(dayNumber(a) - dayNumber(near)) - Math.abs(dayNumber(b) - dayNumber(near));
