import { zoneAtStart } from "@/lib/dates/zones";
import { clockForms } from "./telling-clock-forms";
import { apart, type ClockWords, type Face } from "./telling-words";

/** Every time of day, as "ten past two", "14:02 UTC", "by three". */
export function clocksIn(text: string, isTwelveHours: boolean): ClockWords[] {
  const found: ClockWords[] = [];
  for (const [form, read] of clockForms) {
    for (const match of text.matchAll(form)) {
      const groups = match.groups ?? {};
      const face = read(groups);
      if (!face || (face.hour ?? 0) > 24 || face.hour === undefined) continue;
      const words = clockWords(match[0], match.index, face, groups, isTwelveHours);
      if (apart(words, found)) found.push(withZone(text, words));
    }
  }
  return found;
}

function clockWords(
  said: string,
  index: number,
  face: Partial<Face>,
  { lead: before = "", tail: behind = "", minute = "", hour = "" }: Record<string, string>,
  isTwelveHours: boolean,
): ClockWords {
  const half = halfOf(behind, face.hour ?? 0);
  const isDigits = /^\d+$/.test(minute);
  const isNamed = /noon|midday|midnight|lunchtime/i.test(said);
  const couldBeBoth = face.hour !== null && (face.hour ?? 0) >= 1 && (face.hour ?? 0) <= 12;
  const isWritten24 = isDigits && !isTwelveHours && /^\d\d$/.test(hour);
  const start = index + (/^\s*/.exec(said)?.[0].length ?? 0);
  return {
    kind: "clock",
    start,
    end: index + said.trimEnd().length,
    face: {
      hour: half ? inHalf(face.hour ?? 0, half) : (face.hour ?? null),
      minute: face.minute ?? 0,
      second: face.second ?? 0,
      half,
      isTwelve: couldBeBoth && half === null && !isNamed && !isWritten24,
      zone: null,
    },
    to: null,
    approximate: !isDigits || vague.test(before) || /ish|or so|thereabouts/i.test(behind),
    shiftMs: shiftOf(before),
  };
}

const vague =
  /around|about|roughly|approx|circa|\bca\b|maybe|perhaps|probably|nearly|almost|toward|close to|say|just|shortly|soon|bit|little|before|after|by\b|~|≈/i;
const fiveMinutes = 5 * 60_000;

/** "just before noon" is near it and not at it. */
function shiftOf(before: string): number {
  if (!/\b(?:just|shortly|right|soon|bit|little)\b/i.test(before)) return 0;
  if (/before/i.test(before)) return -fiveMinutes;
  return /after|past/i.test(before) ? fiveMinutes : 0;
}

function halfOf(behind: string, hour: number): "am" | "pm" | null {
  if (/\ba\.?m\b|\d\s?a\.?m|morning/i.test(behind) || /^\s?a\.?m/i.test(behind)) return "am";
  if (/\bp\.?m\b|afternoon|evening/i.test(behind) || /^\s?p\.?m/i.test(behind)) return "pm";
  if (/night/i.test(behind)) return hour >= 6 && hour < 12 ? "pm" : "am";
  return null;
}

export const inHalf = (hour: number, half: "am" | "pm"): number =>
  hour > 12 ? hour : (hour % 12) + (half === "pm" ? 12 : 0);

export function withZone(text: string, words: ClockWords): ClockWords {
  const behind = /^\s+/.exec(text.slice(words.end))?.[0] ?? "";
  const zone = behind === "" ? undefined : zoneAtStart(text.slice(words.end + behind.length));
  if (!zone || /^[+\-−]/.test(zone.written)) return words;
  const end = words.end + behind.length + zone.written.length;
  return { ...words, end, face: { ...words.face, zone: zone.zone } };
}
