import { lengthInWords } from "@/lib/dates/clock";
import type { Lengths } from "./durations";
import { type Bounds, type Datum, spreadOf } from "./quantiles";
import type { Looked } from "./reading";

/** "1 lesson", "2,000 lessons". */
export const counted = (many: number, one: string, more = `${one}s`): string =>
  `${many.toLocaleString("en")} ${many === 1 ? one : more}`;

/** "38 postmortems", "the newest 2,000 of 12,417 postmortems". */
export function lookedInWords({ postmortems, of }: Looked): string {
  const all = counted(of, "postmortem");
  return postmortems < of ? `the newest ${postmortems.toLocaleString("en")} of ${all}` : all;
}

/** A sentence to be added, where not all of them were looked at. */
export const boundInWords = (looked: Looked): string =>
  looked.postmortems < looked.of ? ` Counted from ${lookedInWords(looked)}.` : "";

/** "median 20 days, the middle half 15 to 25, the longest 50; n 12". */
export function daysSpread(data: readonly Datum[]): string {
  const spread = spreadOf(data);
  if (!spread) return "none";
  const { median, half, whole, n } = spread;
  const [from, to] = [half.least, half.most ?? half.least].map(Math.round);
  return `median ${tenths(median.least)} days, the middle half ${from} to ${to}, the longest ${whole.most}; n ${n}`;
}

const tenths = (days: number): string => String(Math.round(days * 10) / 10);

/** "median 11 min, the middle half 4 to 41 min, the whole 4 min to 2 d; n 23, 3 unknown". */
export function lengthsInWords({ data, unknown, approximate }: Omit<Lengths, "name">): string {
  const spread = spreadOf(data);
  const left = `${unknown} unknown`;
  if (!spread) return `n 0, ${left}`;
  const { median, half, whole, n } = spread;
  const about = approximate > 0 ? `, ${approximate} approximate` : "";
  return `median ${inWords(median)}, the middle half ${inWords(half)}, the whole ${inWords(whole)}; n ${n}${about}, ${left}`;
}

/** "4 min to 2 d", "at least 4 min", "up to 2 d", "4 min". */
function inWords({ least, most }: Bounds): string {
  const from = lengthInWords(least);
  if (most === null) return `at least ${from}`;
  const to = lengthInWords(most);
  if (from === to) return to;
  return least === 0 ? `up to ${to}` : `${from} to ${to}`;
}
