import { clocksIn, withZone } from "./telling-clocks";
import { hourName, number } from "./telling-numbers";
import type { ClockWords, Face } from "./telling-words";

/** "between 14:02 and 14:10", "from two to half past", "14:02–14:10". */
export function rangesIn(text: string, isTwelveHours: boolean): ClockWords[] {
  const edge = `(?:\\d{1,2}[:.][0-5]\\d|${hourName}|\\d{1,2}|noon|midnight|(?:half|(?:a )?quarter|${number}) (?:past|to)(?: (?:${hourName}|noon|midnight|\\d{1,2}))?)(?:\\s?[ap]\\.?m\\b\\.?)?`;
  const pair = new RegExp(
    `\\b(?:(?:some ?(?:time|where) )?between (?<a>${edge}) and (?<b>${edge})|from (?:about |around )?(?<c>${edge}) (?:to|until|till) (?:about |around )?(?<d>${edge})|(?<e>\\d{1,2}:[0-5]\\d)\\s?(?:[-–—]|to|until)\\s?(?<f>\\d{1,2}:[0-5]\\d))(?![\\d:]|\\w)(?!\\s+(?:percent|per cent|servers|pods|of|people|times|minutes|hours))`,
    "gi",
  );
  return [...text.matchAll(pair)].flatMap((match) => {
    const { a, b, c, d, e, f } = match.groups ?? {};
    const from = faceOf(a ?? c ?? e ?? "", isTwelveHours);
    const to = faceOf(b ?? d ?? f ?? "", isTwelveHours);
    if (!from || !to) return [];
    const stretch = { start: match.index, end: match.index + match[0].length };
    const words = { ...stretch, face: from, to, approximate: false, shiftMs: 0 };
    return [withZone(text, { kind: "clock", ...words })];
  });
}

function faceOf(said: string, isTwelveHours: boolean): Face | null {
  const [found] = clocksIn(`at ${said}`, isTwelveHours);
  return found && found.end >= `at ${said}`.trimEnd().length ? found.face : null;
}
