import { type Moment, momentAt } from "@/lib/dates/moments";

/**
 * An unknown time as people write it at the beginning of a line: "?", "after 14:02", "before 14:10",
 * "between 14:02 and 14:10". `rest` is where the text behind it begins. A "?" says nothing but that
 * it was where it stands.
 */
export type UnknownTime = { after?: Moment; before?: Moment; rest: number };

const QUESTION = /^\s*\?{1,3}(?::\?{1,2})?(?:\s*[-–—:|]\s+|\s+|$)/;
const WORDS = /^\s*(?:unknown|some ?time|not known)\s*$/i;
const SIDE = /^\s*(after|before)\s+(?=\S)/i;
const OTHER_SIDE = /^[\s,]*(?:and\s+|but\s+)?(after|before)\s+(?=\S)/i;

export function unknownAt(text: string): UnknownTime | null {
  if (WORDS.test(text)) return { rest: text.length };
  const question = QUESTION.exec(text);
  if (question) return { rest: question[0].length };
  return /^\s*between\s/i.test(text) ? betweenAt(text) : sidesAt(text);
}

function betweenAt(text: string): UnknownTime | null {
  const found = momentAt(text, 0, true);
  if (!found?.moment.toClock) return null;
  const { date, clock, toDate, toClock, zone, toZone = zone, approximate } = found.moment;
  const shared = { approximate, text: "" };
  return {
    after: { ...shared, date, clock, zone },
    before: { ...shared, date: toDate ?? date, clock: toClock, zone: toZone },
    rest: found.rest,
  };
}

function sidesAt(text: string): UnknownTime | null {
  const first = sideAt(text, 0, SIDE);
  if (!first) return null;
  const second = sideAt(text, first.rest, OTHER_SIDE);
  return second && second.name !== first.name
    ? { [first.name]: first.moment, [second.name]: second.moment, rest: second.rest }
    : { [first.name]: first.moment, rest: first.rest };
}

function sideAt(text: string, from: number, form: RegExp) {
  const side = form.exec(text.slice(from));
  if (!side) return null;
  const begin = from + side[0].length;
  const found = momentAt(text, begin, true);
  if (!found?.moment.clock || found.moment.toClock) return null;
  const name = side[1]?.toLowerCase() === "after" ? "after" : "before";
  return { name, moment: found.moment, rest: found.rest } as const;
}
