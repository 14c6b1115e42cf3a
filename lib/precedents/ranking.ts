import type { Candidate } from "./candidates";
import { least, places, rarityOf, type Vocabulary, weights } from "./weights";

/** At most a third of all postmortems have to do with one; among a handful each may. */
export const unlikeAmong = ({ postmortems }: Vocabulary): number => Math.max(6, postmortems / 3);

type Pointed = { candidate: Candidate; points: number };
export type Ranked = Pointed & { clear: boolean };

/**
 * Best first; what is only coincidence is left out. Of equals the newer one comes first. What is not
 * clearly alike stands behind what is, and can be folded away.
 */
export function ranked(candidates: readonly Candidate[], vocabulary: Vocabulary): Ranked[] {
  const all = candidates
    .filter((candidate) => tells(candidate, vocabulary))
    .map((candidate) => ({ candidate, points: pointsOf(candidate) }))
    .sort((one, other) => other.points - one.points || newer(one, other));
  const [best] = all;
  const enough = Math.max(
    least.besideBest * (best?.points ?? 0),
    least.besideUsual * weights.words * (best?.candidate.usual ?? 0),
  );
  return all
    .filter(({ points, candidate: { said } }) => points >= least.points || said)
    .map((one) => ({ ...one, clear: one.points >= enough || one.candidate.said !== null }))
    .sort((one, other) => Number(other.clear) - Number(one.clear));
}

const newer = (one: Pointed, other: Pointed) => other.candidate.number - one.candidate.number;

/** Sharing one common word makes nothing alike, however short the texts are. */
function tells({ stems, said, services, condition, titleLikeness }: Candidate, known: Vocabulary) {
  if (said || condition || services.length > 0 || titleLikeness >= least.likeness) return true;
  return stems.reduce((sum, stem) => sum + rarityOf(stem, known), 0) >= least.rarity;
}

export function pointsOf(candidate: Candidate): number {
  const { words, titleLikeness, services, condition, tags, layers, said, later } = candidate;
  const points =
    weights.words * words +
    weights.title * titleLikeness +
    weights.service * two(services) +
    weights.condition * (condition?.likeness ?? 0) +
    weights.tag * two(tags) +
    weights.layer * two(layers) +
    (said ? weights.said : 0);
  return later ? points * places.later : points;
}

const two = (shared: readonly string[]): number => Math.min(2, shared.length);
