import { HALF_HOUR_ZONES, ZONE_NAMES, ZONE_PHRASES } from "./zone-names";

/** A zone as somebody wrote it. `offsetMinutes` is what the written name says, where it says one. */
export type NamedZone = { zone: string; written: string; offsetMinutes?: number };

const OFFSET = /^(?:(?:UTC|GMT)\s?)?([+\-−])(\d{1,2})(?::?([0-5]\d))?(?![\d:])/;
const WORD = /^[A-Z]{1,4}(?![A-Za-z0-9])/;
const IANA = /^[A-Z][A-Za-z]{2,20}\/[A-Z][A-Za-z_]{2,30}(?:\/[A-Z][A-Za-z_]{2,30})?/;
const STATEMENT = 300;

/** The zone written at the very start of `text` (`UTC`, `CEST`, `UTC+2`, `+02:00`), if any. */
export function zoneAtStart(text: string): NamedZone | undefined {
  const offset = OFFSET.exec(text);
  if (offset) return zoneOfOffset(offset);
  const word = WORD.exec(text)?.[0];
  const known = word === undefined ? undefined : ZONE_NAMES[word];
  if (word !== undefined && known) {
    return { zone: known[0], written: word, offsetMinutes: known[1] };
  }
  const place = IANA.exec(text)?.[0];
  return place !== undefined && isZone(place) ? { zone: place, written: place } : undefined;
}

function zoneOfOffset([written, sign, hours, minutes]: RegExpExecArray): NamedZone | undefined {
  const size = Number(hours) * 60 + Number(minutes ?? 0);
  const offsetMinutes = sign === "+" ? size : -size;
  const zone = zoneWithOffset(offsetMinutes);
  return zone === undefined ? undefined : { zone, written, offsetMinutes };
}

/**
 * A zone that keeps this offset all year. Where there is one it has a name, such as `Etc/GMT-2`
 * (which is two hours *ahead* of UTC), because `Intl` on Node 20 does not accept "+02:00" as a zone.
 */
function zoneWithOffset(offsetMinutes: number): string | undefined {
  if (offsetMinutes === 0) return "UTC";
  if (Math.abs(offsetMinutes) > 14 * 60) return undefined;
  const hours = Math.abs(offsetMinutes) / 60;
  const isWhole = Number.isInteger(hours) && offsetMinutes >= -12 * 60;
  if (isWhole) return `Etc/GMT${offsetMinutes > 0 ? "-" : "+"}${hours}`;
  return HALF_HOUR_ZONES[String(offsetMinutes)] ?? offsetName(offsetMinutes);
}

/** "+05:45" */
export function offsetName(offsetMinutes: number): string {
  const size = Math.abs(offsetMinutes);
  const [hours, minutes] = [Math.floor(size / 60), size % 60];
  const two = (part: number) => String(part).padStart(2, "0");
  return `${offsetMinutes < 0 ? "-" : "+"}${two(hours)}:${two(minutes)}`;
}

/**
 * The zone that a sentence, a heading or a column title states for the times near it: "All times in
 * CET (GMT+1)", "Time (UTC)", "UTC+1 (Zurich time)". Nothing for text that only mentions a time.
 */
export function zoneStatedIn(written: string): NamedZone | undefined {
  if (!/time|events|chronology/i.test(written.slice(0, 2000))) return undefined;
  const text = written.slice(0, 2000).replace(/[\s-]{2,}/g, " ");
  if (
    text.length > STATEMENT ||
    !/\b(?:date ?|date)?times?(?:stamps?)?\b|\bevents\b|\btimeline\b|\bchronology\b/i.test(text)
  ) {
    return undefined;
  }
  const bare = text.replace(/\]\([^)\s]{0,200}\)/g, " ").replace(/[*_`[\](){}]/g, " ");
  return cityIn(bare) ?? nameIn(bare) ?? phraseIn(bare);
}

function nameIn(text: string): NamedZone | undefined {
  for (const word of text.split(/[\s,;.]+/)) {
    const zone = word.length > 1 && !/^[+\-−]/.test(word) ? zoneAtStart(word) : undefined;
    if (zone && isZone(zone.zone)) return zone;
  }
  return undefined;
}

function phraseIn(text: string): NamedZone | undefined {
  for (const [phrase, zone] of ZONE_PHRASES) {
    const written = phrase.exec(text)?.[0];
    if (written !== undefined) return { zone, written };
  }
  return undefined;
}

function cityIn(text: string): NamedZone | undefined {
  const written = /\b([A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:local )?time\b/.exec(text)?.[1];
  const zone = written === undefined ? undefined : zoneOfCity(written);
  return written !== undefined && zone !== undefined ? { zone, written } : undefined;
}

let cities: Map<string, string> | undefined;

function zoneOfCity(city: string): string | undefined {
  cities ??= new Map(
    Intl.supportedValuesOf("timeZone").map((zone) => [
      zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " "),
      zone,
    ]),
  );
  return cities.get(city);
}

/** Whether `zone` is a zone name that this machine knows. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return !/^[+\-−]/.test(zone);
  } catch {
    return false;
  }
}
