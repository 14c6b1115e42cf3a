import type { DateOrder, WrittenDate } from "./calendar-dates";
import { type Clock, secondOfDay } from "./clock-times";
import {
  type Day,
  dayAfter,
  dayNumber,
  instantAtOffset,
  instantOf,
  isDay,
  isoDay,
  offsetMinutesAt,
} from "./instants";
import type { Moment } from "./moments";
import { repairedYear } from "./written-years";
import type { NamedZone } from "./zones";

/**
 * A moment with its instant. `notes` are sentences for a reader about what had to be assumed.
 * `written` is what its writer's clock showed, where that is another clock than the reader's.
 */
export type Placed = {
  atMs: number;
  endMs?: number;
  precision: "exact" | "approximate" | "range" | "unknown";
  day: Day;
  notes: string[];
  written?: string;
};

/** `zone` is the clock of times that name none, under the name that the writer gives it, if any. */
type Known = {
  zone: string;
  zoneName?: string;
  home?: string;
  near: Day;
  day?: Day;
  order?: DateOrder;
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
   * `home` is the zone in which readers will see them, where it is not that of the writer.
   */
  constructor(private readonly known: Known) {
    this.day = known.day;
  }

  /** The day that the next bare time falls on. */
  get carriedDay(): Day {
    return this.day ?? this.known.near;
  }

  /** Milliseconds since 1970 at which the carried day begins on the writer's clock. */
  startOfDay(): number {
    return instantOf(this.carriedDay, 0, this.known.zone);
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
    const from = moment.clock ? secondOfDay(moment.clock) : 0;
    const atMs = this.instant(day, from, moment.zone);
    this.day = day;
    this.lastSecond = moment.clock?.known === "nothing" ? undefined : from;
    this.checkName(moment, atMs, notes);
    const endMs = this.endOf(moment, day, atMs);
    const written = this.abroad(moment, atMs);
    return { atMs, endMs, precision: precisionOf(moment, endMs), day, notes, ...written };
  }

  /** Two zones that show the same at that moment are one. */
  private abroad({ zone, text, clock }: Moment, atMs: number): { written?: string } {
    const { zone: own, zoneName, home = own } = this.known;
    const from = zone?.zone ?? own;
    if (!clock || from === home) return {};
    if (offsetMinutesAt(atMs, from) === offsetMinutesAt(atMs, home)) return {};
    return { written: zone ? text : `${text} ${zoneName ?? own}` };
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

  private instant(day: Day, second: number, named: NamedZone | undefined): number {
    if (!named) return instantOf(day, second, this.known.zone);
    const { zone, offsetMinutes } = named;
    return offsetMinutes === undefined
      ? instantOf(day, second, zone)
      : instantAtOffset(day, second, zone, offsetMinutes);
  }

  private endOf(moment: Moment, day: Day, atMs: number): number | undefined {
    const { date, clock, toClock, toZone = moment.zone } = moment;
    if (moment.toDate || toClock) {
      const last = moment.toDate ? this.dayOf(moment.toDate, []) : day;
      const second = toClock ? secondOfDay(toClock) : clock ? secondOfDay(clock) : LAST_MINUTE;
      const endMs = this.instant(last, second, toZone);
      if (endMs >= atMs) return endMs;
      return moment.toDate ? undefined : this.instant(dayAfter(last), second, toZone);
    }
    if (clock && clock.known !== "nothing") return undefined;
    return this.instant(lastDayOf(date, day), LAST_MINUTE, toZone);
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
