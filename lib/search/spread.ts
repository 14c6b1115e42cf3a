import { estimated, rarityOf, type Vocabulary } from "@/lib/precedents/weights";
import { few } from "./beginnings";

/** How many have it. */
export type Spread = {
  /** Of all postmortems, as far as the sample tells. */
  share: number;
  /** So many have it that it leads to nothing in particular. */
  common: boolean;
  /** So few have it that all of them can be read. */
  rare: boolean;
};

/** A word whose stem nobody ever wrote tells as much as this. */
const unknownWeight = 6;
/** Of postmortems; a word that more have is no beginning of a search where others are rarer. */
const many = 2_000;

/** The share that has all of several: words are met together more often than by chance. */
export function together(shares: readonly number[]): number {
  const [least = 1, ...others] = [...shares].sort((one, other) => one - other);
  return others.reduce((product, one) => product * Math.sqrt(Math.min(1, one)), least);
}

/** Words of which every text has all, and the share that has one that begins like the last. */
type Part = { stems: readonly string[]; begins?: number };

export function weightOf(parts: readonly Part[], vocabulary: Vocabulary) {
  const spreads = parts.map((part) => spreadOf(part, vocabulary));
  const weights = parts.flatMap(({ stems }) => stems.map((stem) => rarityOf(stem, vocabulary)));
  const weight = weights.length === 0 ? unknownWeight : weights.reduce((sum, one) => sum + one, 0);
  return {
    weight: Math.max(weight, 0.05),
    share: together(spreads.map(({ share }) => share)),
    common: spreads.every(({ common }) => common),
    rare: spreads.some(({ rare }) => rare),
  };
}

function spreadOf({ stems, begins = 0 }: Part, vocabulary: Vocabulary): Spread {
  const { postmortems, sampled, counts } = vocabulary;
  const having = stems.map((stem) => {
    const { head = 0, body = 0 } = counts.get(stem) ?? {};
    return estimated(Math.max(head, body), postmortems, sampled);
  });
  const beginning = begins * postmortems;
  return {
    share: Math.max(begins, together(having.map((count) => count / Math.max(1, postmortems)))),
    common: having.length > 0 && having.every((count) => Math.max(count, beginning) > many),
    rare: beginning <= few && (having.some((count) => count <= few) || postmortems <= few),
  };
}
