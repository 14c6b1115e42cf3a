import type { FindableKind } from "@/lib/db/generated/enums";
import type { Candidate } from "./candidates";

/** How much a word counts by where it stands. */
export const places = {
  title: 3,
  /** Services, tags and contributing conditions; people of a team. */
  named: 1.8,
  rest: 1,
  /** How far a long text's many words are held against it: it has each of them by chance. */
  longText: 0.35,
  /** In stems and words; a text of this length is neither long nor short. */
  usualSize: 300,
} as const;

/** Added for a title of which so much was asked for: its own words bring it first. */
const wholeTitle = 1.2;
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
/** Of the weight of all words. */
const leastHeld = 0.3;

export type Ranked = { candidate: Candidate; points: number };

type Weighted = { weight: number };

/** Best first; of those that miss words, the ones that have the telling ones. */
export function ranked(
  candidates: readonly Candidate[],
  terms: readonly Weighted[],
  now: number,
): Ranked[] {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const all = candidates
    .map((candidate) => ({ candidate, points: pointsOf(candidate, terms, total, now) }))
    .sort(
      (one, other) =>
        other.points - one.points ||
        (one.candidate.at < other.candidate.at ? 1 : -1) ||
        (one.candidate.id < other.candidate.id ? 1 : -1),
    );
  const enough = (all[0]?.points ?? 0) * besideBest;
  return all.filter(
    ({ candidate, points }) =>
      candidate.held.length === terms.length ||
      (points >= enough && weightOf(candidate.held, terms) / total >= leastHeld),
  );
}

function pointsOf(
  { kind, inTitle, inNamed, held, size, titleSize, at }: Candidate,
  terms: readonly Weighted[],
  total: number,
  now: number,
): number {
  const longer = 1 + places.longText * Math.log2(1 + size / places.usualSize);
  const points = held.reduce((sum, place) => {
    const where = inTitle.includes(place)
      ? places.title
      : inNamed.includes(place)
        ? places.named
        : places.rest / longer;
    return sum + (terms[place - 1]?.weight ?? 0) * where;
  }, 0);
  const ofTitle = Math.min(1, inTitle.length / Math.max(1, titleSize));
  const asked = weightOf(inTitle, terms) / total;
  const age = Math.max(0, (now - Date.parse(at)) / yearMs);
  return (points / total + wholeTitle * ofTitle * asked) * kinds[kind] + newest / (1 + age);
}

const weightOf = (held: readonly number[], terms: readonly Weighted[]): number =>
  held.reduce((sum, place) => sum + (terms[place - 1]?.weight ?? 0), 0);
