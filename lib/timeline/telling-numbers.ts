/** Numbers as people say them: "twenty-five", "a couple of", "10". */

const ones = [
  ..."zero one two three four five six seven eight nine ten eleven twelve".split(" "),
  ..."thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" "),
];
const tens = ["", "", "twenty", "thirty", "forty", "fifty"];

const small = ones.slice(1).toReversed().join("|");
/** Parts of regular expressions, without groups that count. */
export const number = `(?:(?:twenty|thirty|forty|fifty)(?:[- ](?:${ones.slice(1, 10).join("|")}))?|${small}|\\d{1,3})`;
export const hourName = `(?:${ones.slice(1, 13).toReversed().join("|")})`;

/** "twenty-five" is 25. Not a number at all is NaN. */
export function numberOf(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  const [first = "", second = ""] = words.toLowerCase().split(/[- ]/);
  const ten = tens.indexOf(first);
  if (first !== "" && ten > 1) return ten * 10 + (second === "" ? 0 : ones.indexOf(second));
  const one = ones.indexOf(first);
  return one < 0 ? Number.NaN : one;
}

const unitMs: [RegExp, number][] = [
  [/^s/i, 1_000],
  [/^m/i, 60_000],
  [/^h/i, 3_600_000],
  [/^d/i, 86_400_000],
];

export const unit = "(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?)";

/** What people mean who do not count. */
const vague: [RegExp, number][] = [
  [/^(?:a |another )?couple/, 2],
  [/^(?:a |another )?few/, 3],
  [/^(?:some|several)/, 5],
];

export const amount = `(?:half an? hour|half a minute|(?:a )?quarter of an hour|three quarters of an hour|an hour and a half|(?:a |another )?couple of ${unit}|(?:a |another )?few ${unit}|several ${unit}|some ${unit}|(?:${number}|an?|another)(?:(?: or | to | ?[-–] ?)${number})?(?: and a half)?(?: more)? ?-?${unit}(?: and ${number} ${unit})?)`;

const fixed: Record<string, number> = {
  "half an hour": 30,
  "half a hour": 30,
  "half a minute": 0.5,
  "quarter of an hour": 15,
  "a quarter of an hour": 15,
  "three quarters of an hour": 45,
  "an hour and a half": 90,
};

/** Milliseconds, least and most: "five to ten minutes", "a few hours", "half an hour". */
export function lengthOf(words: string): { leastMs: number; mostMs: number } {
  const said = words.toLowerCase().replace(/\s+/g, " ").trim();
  const minutes = fixed[said];
  if (minutes !== undefined) return { leastMs: minutes * 60_000, mostMs: minutes * 60_000 };
  const named = new RegExp(unit).exec(said)?.[0] ?? "minutes";
  const ms = unitMs.find(([form]) => form.test(named))?.[1] ?? 60_000;
  const uncounted = vague.find(([form]) => form.test(said))?.[1];
  if (uncounted) return { leastMs: uncounted * ms, mostMs: uncounted * ms };
  const found = new RegExp(`^(${number}|an?|another)(?:(?: or | to | ?[-–] ?)(${number}))?`).exec(
    said,
  );
  const counted = (text: string | undefined) => (text ? numberOf(text) : Number.NaN);
  const least =
    (Number.isNaN(counted(found?.[1])) ? 1 : counted(found?.[1])) +
    (said.includes("and a half") ? 0.5 : 0);
  const most = Number.isNaN(counted(found?.[2])) ? least : counted(found?.[2]);
  const rest = new RegExp(`and (${number}) (${unit})`).exec(said);
  const restMs = rest ? lengthOf(`${rest[1]} ${rest[2]}`).leastMs : 0;
  return {
    leastMs: Math.min(least, most) * ms + restMs,
    mostMs: Math.max(least, most) * ms + restMs,
  };
}
