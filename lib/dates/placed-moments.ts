import type { DateOrder, WrittenDate } from "./calendar-dates";
import { type Clock, secondOfDay } from "./clock-times";
import {
  type Day,
  dayAfter,
  dayNumber,
  instantOf,
  isDay,
  isoDay,
  offsetMinutesAt,
} from "./instants";
import type { Moment } from "./moments";
import { repairedYear } from "./written-years";

/** A moment with its instant. `notes` are sentences for a reader about what had to be assumed. */
export type Placed = {
  atMs: number;
  endMs?: number;
  precision: "exact" | "approximate" | "range";
  day: Day;
  notes: string[];
};

const HALF_DAY = 12 * 3600;
const LAST_MINUTE = 86_340;

/**
 * Puts moments on the calendar in the order in which they were written. A day that was written
 * holds for the times after it, and a clock that falls by more than twelve hours has passed midnight.
 */
export class MomentPlacer {
  private day: Day | undefined;
  private lastSecond: number | undefined;
  private readonly doubted = new Set<string>();

  /**
   * `near` is a day close to what is read: it settles years that are not written and `03/04/2024`.
   * `day` is the day of times that stand before any date, `order` how this writer puts numeric dates.
   */
  constructor(private readonly known: { zone: string; near: Day; day?: Day; order?: DateOrder }) {
    this.day = known.day;
  }

  /** The day that the next bare time falls on, if anything said so yet. */
  get carriedDay(): Day | undefined {
    return this.day;
  }

  /** A date on its own line: it holds for the times that follow. */
  carry(date: WrittenDate): string[] {
    const notes: string[] = [];
    this.day = this.dayOf(date, notes);
    this.lastSecond = undefined;
    return notes;
  }

  place(moment: Moment): Placed {
    const notes: string[] = [];
    const day = moment.date ? this.dayOf(moment.date, notes) : this.nextDay(moment.clock, notes);
    const zone = moment.zone?.zone ?? this.known.zone;
    const from = moment.clock ? secondOfDay(moment.clock) : 0;
    const atMs = instantOf(day, from, zone);
    this.day = day;
    this.lastSecond = moment.clock?.known === "nothing" ? undefined : from;
    this.checkName(moment, atMs, notes);
    const endMs = this.endOf(moment, day, zone, atMs);
    return { atMs, endMs, precision: precisionOf(moment, endMs), day, notes };
  }

  private dayOf(date: WrittenDate, notes: string[]): Day {
    const near = this.day ?? this.known.near;
    if (date.readings) return this.readingOf(date.readings, near, notes);
    const month = date.month ?? 1;
    const day = date.day ?? 1;
    if (date.oddYear !== undefined) {
      const year = repairedYear(date.oddYear, near.year);
      notes.push(`The year ${date.oddYear} was read as ${year}.`);
      return { year, month, day };
    }
    if (date.year !== undefined) return { year: date.year, month, day };
    const years = [near.year, near.year - 1, near.year + 1];
    return nearest(years.map((year) => ({ year, month, day })).filter(isDay), near);
  }

  private readingOf(readings: Day[], near: Day, notes: string[]): Day {
    const [dayFirst, monthFirst] = readings;
    if (readings.length > 1 && this.known.order === "day first" && dayFirst) return dayFirst;
    if (readings.length > 1 && this.known.order === "month first" && monthFirst) return monthFirst;
    const day = nearest(readings, near);
    if (new Set(readings.map(isoDay)).size > 1) {
      notes.push(`This date can be read in several ways; ${isoDay(day)} was taken.`);
    }
    return day;
  }

  private nextDay(clock: Clock | undefined, notes: string[]): Day {
    const day = this.day ?? this.known.near;
    if (!this.day) notes.push("No date is written before this time.");
    const last = this.lastSecond;
    if (!clock || last === undefined || clock.known === "nothing") return day;
    if (secondOfDay(clock) >= last - HALF_DAY) return day;
    notes.push("The clock falls back here, so this was read as the next day.");
    return dayAfter(day);
  }

  private endOf(moment: Moment, day: Day, zone: string, atMs: number): number | undefined {
    const { date, clock, toClock } = moment;
    if (moment.toDate || toClock) {
      const last = moment.toDate ? this.dayOf(moment.toDate, []) : day;
      const second = toClock ? secondOfDay(toClock) : clock ? secondOfDay(clock) : LAST_MINUTE;
      const endMs = instantOf(last, second, zone);
      if (endMs >= atMs) return endMs;
      return moment.toDate ? undefined : instantOf(dayAfter(last), second, zone);
    }
    if (clock && clock.known !== "nothing") return undefined;
    return instantOf(lastDayOf(date, day), LAST_MINUTE, zone);
  }

  private checkName({ zone }: Moment, atMs: number, notes: string[]): void {
    if (zone?.offsetMinutes === undefined) return;
    if (offsetMinutesAt(atMs, zone.zone) === zone.offsetMinutes) return;
    if (this.doubted.has(zone.written)) return;
    this.doubted.add(zone.written);
    notes.push(
      `${zone.written} does not hold on that day; the local time of ${zone.zone} was taken.`,
    );
  }
}

function nearest(days: Day[], near: Day): Day {
  const distance = (day: Day) => Math.abs(dayNumber(day) - dayNumber(near));
  return days.reduce((best, day) => (distance(day) < distance(best) ? day : best), days[0] ?? near);
}

function lastDayOf(date: WrittenDate | undefined, day: Day): Day {
  if (!date || date.readings) return day;
  if (date.lastDay !== undefined) return { ...day, day: date.lastDay };
  if (date.month === undefined) return { year: day.year, month: 12, day: 31 };
  if (date.day === undefined) return dayAfter({ ...day, month: day.month + 1, day: 1 }, -1);
  return day;
}

function precisionOf(
  { approximate, clock }: Moment,
  endMs: number | undefined,
): Placed["precision"] {
  if (endMs !== undefined) return "range";
  return approximate || clock?.known === "hour" ? "approximate" : "exact";
}
