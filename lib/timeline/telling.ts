import { wallClock } from "@/lib/dates/clock";
import { isoOf } from "@/lib/dates/instants";
import { type Milestone, markedOnce, milestoneInText } from "./milestones";
import { type Part, toldParts } from "./telling-parts";
import { type Place, type Setting, StoryPlacer } from "./telling-places";
import type { Stretch } from "./telling-sentences";

/**
 * A stretch of a told story, from `start` to before `end`, word for word. `rest` tells of no event.
 * Together the pieces are the whole story.
 */
export type ToldPiece = Stretch & {
  text: string;
  isRest: boolean;
  /** ISO 8601 in UTC; absent where nothing says when it was. */
  at?: string;
  endAt?: string;
  precision: "exact" | "approximate" | "range" | "unknown";
  /** The words that told the time: "about ten past two". */
  timeWords: string;
  milestone?: Milestone;
};

/**
 * Reads a freely told story as events, in the order in which it was told. Times are found in the
 * words; a sentence without one is an event between its neighbours, goes with the one that it speaks
 * on about, or rests. Nothing is added to the words and nothing lost.
 */
export function readTelling(story: string, setting: Setting): ToldPiece[] {
  const parts = toldParts(story);
  const [am, pm] = [placed(story, parts, setting, "am"), placed(story, parts, setting, "pm")];
  const { places } = isMorning(am, pm, setting) ? am : pm;
  return markedOnce(parts.map((part, index) => pieceOf(story, part, places[index] ?? null)));
}

const looksBack =
  /\bhad (?:already |just |all |been |not |never |only )*(?:been|gone|begun|started|come|run|made|got|taken|seen|sent|shut|put|set|lost|left|\p{L}+ed)\b|\bearlier\b|\bbefore that\b|\bpreviously\b|\bbeforehand\b/iu;

type Placed = { places: Place[]; strain: number };

function placed(
  story: string,
  parts: readonly Part[],
  setting: Setting,
  first: "am" | "pm",
): Placed {
  const placer = new StoryPlacer(setting, first);
  const places = parts.map(({ start, end, times }) =>
    placer.place(times, looksBack.test(story.slice(start, end))),
  );
  return { places, strain: placer.strain };
}

/** Which half of the day "half past two" is, at the beginning: that from which the rest is nearer,
 * else that in which most people are awake. */
function isMorning(am: Placed, pm: Placed, { zone }: Setting): boolean {
  if (am.strain !== pm.strain) return am.strain < pm.strain;
  const first = am.places.find((place) => place !== null);
  return !first || wallClock(new Date(first.atMs), zone).getUTCHours() >= 7;
}

/** A full stop belongs to the sentence, but in "3 p.m." to the time. */
const wordsOf = (story: string, { start, end }: Stretch): string =>
  story.slice(start, end).replace(/(?<!\b[ap]\.m)\.$/i, "");

const tellings: [RegExp, Milestone][] = [
  [/\bimpact (?:had )?(?:started|began|begun)\b/i, "impact_started"],
  [/\b(?:was|were) (?:first |finally )?detected\b/i, "detected"],
  [/\b(?:was|were) (?:fully |finally )?mitigated\b/i, "mitigated"],
  [/\b(?:was|were) (?:fully |finally )?resolved\b/i, "resolved"],
];

/** Only what the words say of themselves. */
const milestoneTold = (text: string): Milestone | undefined =>
  milestoneInText(text) ?? tellings.find(([form]) => form.test(text))?.[1];

function pieceOf(story: string, { start, end, times, isRest }: Part, place: Place): ToldPiece {
  const text = story.slice(start, end).trim();
  const milestone = isRest ? undefined : milestoneTold(text);
  const timeWords = times.map((one) => wordsOf(story, one)).join(", ");
  return {
    ...{ start, end, text, isRest, timeWords },
    precision: place?.precision ?? "unknown",
    ...(place && { at: isoOf(place.atMs) }),
    ...(place?.endMs != null && { endAt: isoOf(place.endMs) }),
    ...(milestone && { milestone }),
  };
}
