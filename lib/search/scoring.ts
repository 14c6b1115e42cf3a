import type { FindableKind } from "@/lib/db/generated/enums";
import type { Candidate } from "./candidates";

/** How much a word counts by where it stands. */
export const places = {
  title: 1.6,
  /** Services, tags and contributing conditions; people of a team. */
  named: 1.8,
  rest: 1,
  /** How far a long text's many words are held against it: it has each of them by chance. */
  longText: 0.25,
  /** In stems and words; a text of this length is neither long nor short. */
  usualSize: 300,
} as const;

/** Added for a title of which so much was asked for: its own words bring it first. */
const wholeTitle = 3.5;
/** Between two that fit alike the newer one is first. */
const newest = 0.06;
const yearMs = 365 * 86_400_000;

/** Of two that fit alike, the whole comes before its parts. */
const kinds: Record<FindableKind, number> = {
  team: 1.15,
  practice: 1,
  postmortem: 1,
  lesson: 0.9,
  action: 0.8,
};

/** Below this share of the best one's points it is noise, where not all of the words are there. */
const besideBest = 0.45;
/** Of the weight of all words that anything has. */
const leastHeld = 0.3;
/** Whoever tells much in many words may be right with few of them: so many are shown at least. */
const welcome = { words: 4, found: 10, held: 0.15 } as const;

export type Ranked = { candidate: Candidate; points: number };

type Weighted = { weight: number; akin: readonly { weight: number }[] };

/** Best first; of those that miss words, the ones that have the telling ones. */
export function ranked(
  candidates: readonly Candidate[],
  terms: readonly Weighted[],
  now: number,
): Ranked[] {
  const weighed = candidates.map((candidate) => weigh(candidate, terms));
  // What nobody wrote is held against nobody.
  const total = sumOf(terms.map((_, at) => Math.max(...weighed.map(({ held }) => held[at] ?? 0))));
  const all = weighed
    .map((one) => ({ ...one, points: pointsOf(one, total || 1, now) }))
    .sort(
      (one, other) =>
        other.points - one.points ||
        (one.candidate.at < other.candidate.at ? 1 : -1) ||
        (one.candidate.id < other.candidate.id ? 1 : -1),
    );
  const enough = (all[0]?.points ?? 0) * besideBest;
  return all.filter(({ candidate, held, points }, at) => {
    if (hasAll(candidate, terms) || held.every((weight) => weight > 0)) return true;
    const share = sumOf(held) / total;
    if (points >= enough && share >= leastHeld) return true;
    return terms.length >= welcome.words && at < welcome.found && share >= welcome.held;
  });
}

/** As they were typed. */
export const hasAll = ({ held }: Candidate, terms: readonly unknown[]): boolean =>
  held.filter((place) => place <= terms.length).length === terms.length;

/** What a text has of each term: its weight, or that of the best word in its place. */
type Weighed = { candidate: Candidate; held: number[]; inTitle: number[]; placed: number[] };

function weigh(candidate: Candidate, terms: readonly Weighted[]): Weighed {
  const longer = 1 + places.longText * Math.log2(1 + candidate.size / places.usualSize);
  const [held, inTitle, inNamed] = [candidate.held, candidate.inTitle, candidate.inNamed].map(
    (found) => bestOf(new Set(found), terms),
  ) as [number[], number[], number[]];
  const placed = terms.map((_, at) =>
    Math.max(
      (inTitle[at] ?? 0) * places.title,
      (inNamed[at] ?? 0) * places.named,
      ((held[at] ?? 0) * places.rest) / longer,
    ),
  );
  return { candidate, held, inTitle, placed };
}

function bestOf(found: ReadonlySet<number>, terms: readonly Weighted[]): number[] {
  let place = terms.length;
  return terms.map(({ weight, akin }, at) => {
    const others = akin.map((one) => (found.has(++place) ? one.weight : 0));
    return Math.max(found.has(at + 1) ? weight : 0, ...others);
  });
}

function pointsOf({ candidate, inTitle, placed }: Weighed, total: number, now: number): number {
  const { kind, titleSize, at } = candidate;
  const words = inTitle.filter((weight) => weight > 0).length;
  const ofTitle = Math.min(1, words / Math.max(1, titleSize));
  const asked = (ofTitle * sumOf(inTitle)) / total;
  const age = Math.max(0, (now - Date.parse(at)) / yearMs);
  const points = sumOf(placed) / total + wholeTitle * ofTitle * asked;
  return points * kinds[kind] + newest / (1 + age);
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
