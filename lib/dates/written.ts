import { instantOf, isDay } from "./instants";

const local = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?$/;
const zoned =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}(?::?\d{2})?)$/i;

/**
 * An ISO 8601 time with its zone ("2026-03-14T14:02Z", "…+01:00"), or without one and then read on
 * the clock of `zone`. Null for anything else, also for a day that the calendar lacks.
 */
export function readInstant(text: string, zone: string): Date | null {
  const given = text.trim();
  const [, ...parts] = zoned.exec(given) ?? [];
  if (parts.length > 0) return readZoned(parts);
  const [, year, month, day, hour, minute, second = "0", fraction = "0"] = local.exec(given) ?? [];
  const on = { year: Number(year), month: Number(month), day: Number(day) };
  if (!year || !isDay(on) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    return null;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return new Date(instantOf(on, seconds, zone) + Number(fraction.padEnd(3, "0")));
}

/** A `Date` would carry the 30th of February over into March, and knows no zone of hours alone. */
function readZoned([year = "", month = "", day = "", clock = "", zone = ""]: string[]) {
  if (!isDay({ year: Number(year), month: Number(month), day: Number(day) })) return null;
  const offset = zone.length === 3 ? `${zone}:00` : zone.toUpperCase();
  const date = new Date(`${year}-${month}-${day}T${clock}${offset}`);
  return Number.isNaN(date.getTime()) ? null : date;
}
