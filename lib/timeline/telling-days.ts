import { strict } from "chrono-node";
import type { Stretch } from "./telling-sentences";

export type DayPart = "early morning" | "morning" | "noon" | "afternoon" | "evening" | "night";

/** Words for a day, for a part of one, or for both: "the next morning", "on 14 March". */
export type DayWords = Stretch & {
  kind: "day";
  part: DayPart | null;
  /** Days from the one that is being told of; null where the words name their day themselves. */
  shift: number | null;
  /** Sunday is 0. */
  weekday: number | null;
  date: { year: number | null; month: number; day: number } | null;
  /** "last Tuesday" */
  isPast: boolean;
};

const partName = "(?:early morning|morning|forenoon|lunchtime|afternoon|evening|night)";

const phrases: [RegExp, number][] = [
  [
    new RegExp(
      `\\b(?:early |late )?(?:on )?the (?:very )?(?:next|following) (?:day|${partName})\\b`,
      "gi",
    ),
    1,
  ],
  [new RegExp(`\\bnext (?:day|${partName})\\b`, "gi"), 1],
  [/\b(?:the|a|one) day (?:later|after(?:wards)?)\b|\btomorrow\b/gi, 1],
  [
    new RegExp(
      `\\b(?:the )?(?:day|${partName}) before\\b(?! (?:the|it|we|I|he|she|they|that)\\b)`,
      "gi",
    ),
    -1,
  ],
  [
    new RegExp(
      `\\bthe previous (?:day|${partName})\\b|\\byesterday(?: ${partName})?\\b|\\blast night\\b`,
      "gi",
    ),
    -1,
  ],
  [
    new RegExp(
      `\\b(?:early |late |later )?(?:that|this|the same|on the same) (?:day|${partName})\\b`,
      "gi",
    ),
    0,
  ],
  [
    new RegExp(
      `\\b(?:early |late )?in the (?:early |late )?${partName}\\b|\\bovernight\\b|\\bat night\\b|\\btonight\\b|\\bduring the night\\b`,
      "gi",
    ),
    0,
  ],
];

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const weekday = new RegExp(
  `\\b(?:(?:early |late )?(?:on|last|by|until|since) )(?<day>${weekdays.join("|")})(?: ${partName})?\\b|\\b(?<other>${weekdays.join("|")}) ${partName}\\b(?! (?:deploy|release|shift|build|job|run))`,
  "gi",
);

/** Only where the words can be a date at all is the reader of dates asked. */
const datelike = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d{4}-\d\d-\d\d|\d[/.]\d/;

export function daysIn(text: string): DayWords[] {
  const found: DayWords[] = [];
  const add = (words: DayWords) => {
    if (found.every(({ start, end }) => words.end <= start || words.start >= end))
      found.push(words);
  };
  for (const words of datesIn(text)) add(words);
  for (const match of text.matchAll(weekday)) {
    const name = (match.groups?.day ?? match.groups?.other ?? "").toLowerCase();
    add({ ...bare(match), shift: null, weekday: weekdays.indexOf(name) });
  }
  for (const [form, shift] of phrases)
    for (const match of text.matchAll(form)) add({ ...bare(match), shift });
  return found;
}

const bare = ({ 0: said, index }: RegExpExecArray): DayWords => ({
  kind: "day",
  start: index,
  end: index + said.length,
  part: partOf(said),
  shift: null,
  weekday: null,
  date: null,
  isPast: /^last\b/i.test(said),
});

function partOf(said: string): DayPart | null {
  if (/early morning|early .*morning|early in the morning/i.test(said)) return "early morning";
  if (/morning|forenoon/i.test(said)) return "morning";
  if (/lunchtime/i.test(said)) return "noon";
  if (/afternoon/i.test(said)) return "afternoon";
  if (/evening/i.test(said)) return "evening";
  return /night/i.test(said) ? "night" : null;
}

function datesIn(text: string): DayWords[] {
  if (!datelike.test(text)) return [];
  return strict.parse(text).flatMap(({ text: said, index, start }): DayWords[] => {
    if (!start.isCertain("day") || !start.isCertain("month")) return [];
    const [month, day] = [start.get("month"), start.get("day")];
    if (month === null || day === null || /^(?:may|march)\b/.test(said)) return [];
    const year = start.isCertain("year") ? start.get("year") : null;
    const words = { ...stretchOf(said, index), date: { year, month, day } };
    return [{ kind: "day", ...words, part: null, shift: null, weekday: null, isPast: false }];
  });
}

const stretchOf = (said: string, start: number): Stretch => ({
  start,
  end: start + dateOnly(said).length,
});

/** A reader of dates takes the time behind one along; times have a reader of their own. */
const dateOnly = (said: string): string =>
  said.replace(
    /[,\s]+(?:(?:at|around|about|from|by|@)\s)?\s*\d{1,2}(?:[:.]\d\d|\s?[ap]\.?m).*$/i,
    "",
  );
