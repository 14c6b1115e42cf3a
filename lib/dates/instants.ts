import { Temporal } from "temporal-polyfill";

/** A day of the calendar, without a zone. Months from 1. */
export type Day = { year: number; month: number; day: number };

type Span = { fromMs: number; toMs: number; offsetMs: number };

const DAY_MS = 86_400_000;
const spans = new Map<string, Span[]>();

/**
 * Milliseconds since 1970 of a wall clock in `zone`. `secondOfDay` may reach past midnight (24:00).
 * A time that a clock change left out is read as the same distance after the change, a time that
 * occurs twice as the first (Temporal's "compatible").
 */
export function instantOf(day: Day, secondOfDay: number, zone: string): number {
  const wallMs = wallMsOf(day, secondOfDay);
  const fixed = fixedMinutes(zone);
  if (fixed !== undefined) return wallMs - fixed * 60_000;
  const year = spansOf(zone, new Date(wallMs).getUTCFullYear());
  const inside = year.find(({ fromMs, toMs, offsetMs }) => {
    const at = wallMs - offsetMs;
    return at >= fromMs && at < toMs;
  });
  if (inside) return wallMs - inside.offsetMs;
  const before = year.findLast((span) => wallMs - span.offsetMs >= span.toMs) ?? year[0];
  return wallMs - (before?.offsetMs ?? 0);
}

const wallMsOf = (day: Day, secondOfDay: number): number =>
  Date.UTC(day.year, day.month - 1, day.day) + secondOfDay * 1000;

/**
 * The same where the writer also said the offset, as by "CET" or "CEST": of a time that occurs twice
 * it is the one that was meant. Where that offset does not hold in `zone`, as `instantOf`.
 */
export function instantAtOffset(
  day: Day,
  secondOfDay: number,
  zone: string,
  offsetMinutes: number,
): number {
  const meant = wallMsOf(day, secondOfDay) - offsetMinutes * 60_000;
  const holds = offsetMinutesAt(meant, zone) === offsetMinutes;
  return holds ? meant : instantOf(day, secondOfDay, zone);
}

/** Of "UTC" and of "+05:45", which stand for no place. */
function fixedMinutes(zone: string): number | undefined {
  if (zone === "UTC") return 0;
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  if (sign === undefined) return undefined;
  const size = Number(hours) * 60 + Number(minutes);
  return sign === "+" ? size : -size;
}

// Asking Temporal once per zone and year instead of once per line: a pasted log has 100,000 lines.
function spansOf(zone: string, year: number): Span[] {
  const key = `${zone} ${year}`;
  const known = spans.get(key);
  if (known) return known;
  const found: Span[] = [];
  const endMs = Date.UTC(year + 1, 0, 3);
  let at = Temporal.Instant.fromEpochMilliseconds(
    Date.UTC(year, 0, 1) - 3 * DAY_MS,
  ).toZonedDateTimeISO(zone);
  while (at.epochMilliseconds < endMs) {
    const next = at.getTimeZoneTransition("next");
    const toMs = next && next.epochMilliseconds < endMs ? next.epochMilliseconds : endMs;
    found.push({ fromMs: at.epochMilliseconds, toMs, offsetMs: at.offsetNanoseconds / 1e6 });
    if (!next) break;
    at = next;
  }
  if (spans.size > 2000) spans.clear();
  spans.set(key, found);
  return found;
}

/** The zone's distance from UTC at this instant, in minutes. */
export function offsetMinutesAt(ms: number, zone: string): number {
  const fixed = fixedMinutes(zone);
  if (fixed !== undefined) return fixed;
  const year = spansOf(zone, new Date(ms).getUTCFullYear());
  const span = year.find(({ fromMs, toMs }) => ms >= fromMs && ms < toMs) ?? year[0];
  return (span?.offsetMs ?? 0) / 60_000;
}

/** `2021-11-18T10:42:00Z`: ISO 8601 in UTC, without a fraction where there is none. */
export function isoOf(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}

/** The day after (or `days` after) this one. */
export function dayAfter(day: Day, days = 1): Day {
  const date = new Date(Date.UTC(day.year, day.month - 1, day.day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Days between 1970-01-01 and this day, for comparing. */
export function dayNumber(day: Day): number {
  return Math.floor(Date.UTC(day.year, day.month - 1, day.day) / DAY_MS);
}

/** `2021-11-18` */
export function isoDay(day: Day): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${String(day.year).padStart(4, "0")}-${two(day.month)}-${two(day.day)}`;
}

/** Whether the calendar has this day, in a year that an incident can have. */
export function isDay({ year, month, day }: Day): boolean {
  if (year < 1970 || year > 2199 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
