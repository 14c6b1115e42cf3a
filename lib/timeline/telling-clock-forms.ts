import { hourName, number, numberOf, unit } from "./telling-numbers";
import type { Face } from "./telling-words";

type Groups = Record<string, string>;
type Form = [RegExp, (groups: Groups) => Partial<Face> | null];

const hedge =
  "(?:some ?(?:time|where) )?(?:around|about|roughly|approximately|approx\\.?|circa|ca\\.?|maybe|perhaps|probably|nearly|almost|towards?|close to|say|just|shortly|right|soon|a (?:bit|little))";
const preposition = "(?:at|it was|it['’]s|by|on|from|since|until|till|before|after|past|to)";
const lead = `(?<lead>(?:(?:${hedge}|${preposition})\\s+|[~≈]\\s*){0,4})`;
const tail =
  "(?<tail>(?:\\s?-?ish\\b|\\s?o['’]?clock\\b|\\s?h(?:rs|ours)?\\b|\\s?[ap]\\.?m\\b\\.?|\\s+in the (?:early )?(?:morning|afternoon|evening)|\\s+at night|\\s+or (?:so|thereabouts)|\\s+sharp)*)";
const minutes = `(?<minutes>half|(?:a )?quarter|${number})(?: minutes?| mins?)?`;

/** What follows a bare hour that counts things: "by three pods", "about two hours". */
const nothingCounted =
  "(?=\\s*(?:[.,;:!?)—–]|$|\\n)|\\s+(?:and|but|it|we|I|the|a|an|he|she|they|you|that|this|when|while|everything|everybody|nobody|all|our|my|on|because|so|or|until|sharp|already|again|there|in the)\\b|\\s+[A-Z])";

/** How people write a time of day; the surer form stands first. */
export const clockForms: Form[] = [
  [
    new RegExp(
      `(?<![\\d:.])${lead}(?<hour>\\d{1,2}):(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?(?!\\d|:\\d|%)${tail}`,
      "gi",
    ),
    ({ hour, minute, second = "0" }) => ({
      hour: Number(hour),
      minute: Number(minute),
      second: Number(second),
    }),
  ],
  [
    new RegExp(
      `\\b(?<lead>(?:(?:${hedge}|${preposition})\\s+){1,4})(?<hour>\\d{1,2})[.h](?<minute>[0-5]\\d)(?![\\d%.]\\d|%)${tail}`,
      "gi",
    ),
    ({ hour, minute }) => ({ hour: Number(hour), minute: Number(minute) }),
  ],
  [
    new RegExp(
      `\\b(?<lead>(?:(?:${hedge}|${preposition})\\s+){1,4})(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)(?=\\s?h(?:rs|ours)?\\b|${nothingCounted.slice(3)}${tail}`,
      "gi",
    ),
    ({ hour, minute }) => ({ hour: Number(hour), minute: Number(minute) }),
  ],
  [
    new RegExp(
      `\\b${lead}\\b${minutes} (?<side>past|after|to|before|of) (?<hour>${hourName}|noon|midnight|\\d{1,2})\\b(?!:|\\s+(?:${unit}|times|people|percent|per cent|servers|pods|of)\\b)${tail}`,
      "gi",
    ),
    ({ minutes: said = "", side, hour = "" }) => {
      const minute = minuteOf(said);
      if (minute > 59 || Number.isNaN(minute)) return null;
      const named = hourOf(hour);
      const after = side === "past" || side === "after";
      return after ? { hour: named, minute } : { hour: (named + 23) % 24, minute: 60 - minute };
    },
  ],
  [
    new RegExp(
      `\\b(?<lead>(?:(?:${hedge}|${preposition})\\s+){1,4})half (?<hour>${hourName})\\b${tail}`,
      "gi",
    ),
    ({ hour = "" }) => ({ hour: hourOf(hour), minute: 30 }),
  ],
  [
    new RegExp(
      `\\b(?<lead>(?:(?:${hedge}|${preposition})\\s+){1,4})(?<minutes>half|(?:a )?quarter|${number}) past(?=\\s*(?:[.,;!?]|$|\\s(?:I|we|he|she|they|it|the)\\b|\\s[A-Z]))`,
      "gi",
    ),
    ({ minutes: said = "" }) => ({ hour: null, minute: minuteOf(said) }),
  ],
  [
    new RegExp(
      `\\b(?<lead>(?:(?:${hedge}|${preposition})\\s+){1,4})(?<hour>${hourName}) (?<minute>(?:oh |o['’])?${number})\\b(?! ?(?:minutes|percent|of|hours))${tail}`,
      "gi",
    ),
    ({ hour = "", minute = "" }) => {
      const said = numberOf(minute.replace(/^(?:oh |o['’])/i, ""));
      return said < 60 && (said > 9 || /^o/i.test(minute))
        ? { hour: hourOf(hour), minute: said }
        : null;
    },
  ],
  [
    new RegExp(
      `\\b${lead}(?<hour>${hourName}|\\d{1,2})(?=\\s?-?ish\\b|\\s?o['’]?clock|\\s?[ap]\\.?m\\b|\\s+in the (?:early )?(?:morning|afternoon|evening)|\\s+at night)${tail}`,
      "gi",
    ),
    ({ hour = "" }) => ({ hour: hourOf(hour), minute: 0 }),
  ],
  [
    new RegExp(
      `(?<!\\b(?:[Oo]ne|[Tt]wo|[Tt]hree) )\\b(?<lead>(?:(?:${hedge}|${preposition})\\s+){1,4})(?<hour>${hourName}|\\d{1,2})${nothingCounted}${tail}`,
      "g",
    ),
    ({ lead: said = "", hour = "" }) =>
      /\b(?:at|by|around|about|before|after|until|till|since|from|towards?)\b/i.test(said)
        ? { hour: hourOf(hour), minute: 0 }
        : null,
  ],
  [
    new RegExp(`\\b${lead}(?<hour>noon|midday|midnight|lunchtime)\\b(?<tail>)`, "gi"),
    ({ hour = "" }) => ({ hour: hourOf(hour), minute: 0 }),
  ],
];

function hourOf(said: string): number {
  if (/^(?:noon|midday|lunchtime)$/i.test(said)) return 12;
  return /^midnight$/i.test(said) ? 0 : numberOf(said);
}

function minuteOf(said: string): number {
  if (/half/i.test(said)) return 30;
  return /quarter/i.test(said) ? 15 : numberOf(said);
}
