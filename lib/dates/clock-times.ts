import type { Found } from "./calendar-dates";

/** A time of day as written. `known` says how far it was known: `14:??` is known to the hour. */
export type Clock = {
  hour: number;
  minute: number;
  second: number;
  known: "second" | "minute" | "hour" | "nothing";
  meridiem?: "am" | "pm";
};

// "10:41 a pod restarted" is no morning: a lone letter counts only when it touches the digits.
const MERIDIEM = "(?:(?:\\s?([ap])\\.?m\\.?|([ap]))(?![a-z0-9]))?";
const COLON = new RegExp(
  `(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?(?!\\d|:\\d)${MERIDIEM}`,
  "iy",
);
const DOT = new RegExp(`(\\d{1,2})[.h](\\d{2})(?![\\d%]|\\.\\d)${MERIDIEM}`, "iy");
const HOUR_ONLY = /(\d{1,2})\s?([ap])\.?m\.?(?![a-z0-9])/iy;
const MILITARY =
  /(\d{2})(\d{2})\s?(?:h|hrs|hours)?(?=\s*(?:[:|–—)*]|-\s|$)|\s(?:UTC|GMT|[A-Z]{2,3}T)\b)/y;
const MINUTES_UNKNOWN = /(\d{1,2}|\d[?x])[:.](?:\?{1,2}|xx?|mm)(?![a-z0-9])/iy;
const UNKNOWN = /(?:HH?[:.]mm|\?\?[:.]\?\?|xx[:.]xx|T(?:BD|BC)|X(?=[:\s]))/iy;

/** How freely a time is read: some forms are times only when a date stands before them. */
export type Freedom = { afterDate: boolean; dots: boolean };

/** The time of day that begins at `from`. */
export function clockAt(text: string, from: number, free: Freedom): Found<Clock> | undefined {
  return (
    matchAt(COLON, text, from) ??
    unknownMinutesAt(text, from) ??
    hourOnlyAt(text, from) ??
    dottedAt(text, from, free) ??
    (free.afterDate ? (militaryAt(text, from) ?? unknownAt(text, from)) : undefined)
  );
}

function matchAt(form: RegExp, text: string, from: number): Found<Clock> | undefined {
  form.lastIndex = from;
  const match = form.exec(text);
  if (!match) return undefined;
  const [hour, minute, seconds] = [match[1], match[2], form === COLON ? match[3] : undefined];
  const letter = form === COLON ? (match[4] ?? match[5]) : (match[3] ?? match[4]);
  const meridiem = letter === undefined ? undefined : meridiemOf(letter);
  return clock(Number(hour), Number(minute), seconds, meridiem, form.lastIndex);
}

function meridiemOf(letter: string): "am" | "pm" {
  return letter.toLowerCase() === "a" ? "am" : "pm";
}

function clock(
  hour: number,
  minute: number,
  seconds: string | undefined,
  meridiem: "am" | "pm" | undefined,
  end: number,
): Found<Clock> | undefined {
  const second = Number(seconds ?? 0);
  if (minute > 59 || second > 60 || hour > 24 || (hour === 24 && minute > 0)) return undefined;
  const known = seconds === undefined ? "minute" : "second";
  return { value: { ...withMeridiem({ hour, minute, second, known }, meridiem) }, end };
}

/** The 24-hour reading. An impossible pair as `17:14pm` or `23:00 AM` is read by its 24-hour part. */
export function withMeridiem(value: Clock, meridiem: "am" | "pm" | undefined): Clock {
  if (meridiem === undefined) return value;
  if (value.hour > 12 || value.hour === 0) return { ...value, meridiem };
  return { ...value, hour: (value.hour % 12) + (meridiem === "pm" ? 12 : 0), meridiem };
}

function unknownMinutesAt(text: string, from: number): Found<Clock> | undefined {
  MINUTES_UNKNOWN.lastIndex = from;
  const match = MINUTES_UNKNOWN.exec(text);
  if (!match) return undefined;
  const hour = Number((match[1] ?? "").replace(/[?x]/i, "0"));
  if (hour > 24) return undefined;
  return { value: { hour, minute: 0, second: 0, known: "hour" }, end: MINUTES_UNKNOWN.lastIndex };
}

function hourOnlyAt(text: string, from: number): Found<Clock> | undefined {
  HOUR_ONLY.lastIndex = from;
  const match = HOUR_ONLY.exec(text);
  if (!match) return undefined;
  return clock(Number(match[1]), 0, undefined, meridiemOf(match[2] ?? "a"), HOUR_ONLY.lastIndex);
}

// `1.17 creates …` is a version and `11.50` may be a price: without a date the hour needs two
// digits and the caller has to allow it.
function dottedAt(text: string, from: number, free: Freedom): Found<Clock> | undefined {
  const found = matchAt(DOT, text, from);
  if (!found || found.value.hour > 23) return undefined;
  const sure = free.afterDate || found.value.meridiem !== undefined;
  return sure || (free.dots && /^\d\d/.test(text.slice(from, from + 2))) ? found : undefined;
}

function militaryAt(text: string, from: number): Found<Clock> | undefined {
  MILITARY.lastIndex = from;
  const match = MILITARY.exec(text);
  return match
    ? clock(Number(match[1]), Number(match[2]), undefined, undefined, MILITARY.lastIndex)
    : undefined;
}

function unknownAt(text: string, from: number): Found<Clock> | undefined {
  UNKNOWN.lastIndex = from;
  if (!UNKNOWN.test(text)) return undefined;
  return { value: { hour: 0, minute: 0, second: 0, known: "nothing" }, end: UNKNOWN.lastIndex };
}

/** Seconds since midnight. */
export function secondOfDay({ hour, minute, second }: Clock): number {
  return hour * 3600 + minute * 60 + second;
}
