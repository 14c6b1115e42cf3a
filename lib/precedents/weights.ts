import { everydayShare } from "./everyday";

/**
 * What makes two postmortems alike, in points. Words decide: a hundred points for one that holds
 * all telling words of the asking one, and a word tells the more the fewer postmortems have it. The
 * rest tips the balance between those that talk alike, and is shown as a reason of its own.
 */
export const weights = {
  words: 100,
  /** Titles written alike (shared trigrams, 0 to 1), which also meets misspelt and foreign words. */
  title: 30,
  /** Each service that both name, two at most. */
  service: 15,
  /** The two contributing conditions that are most alike (0 to 1). */
  condition: 20,
  /** Each tag that lessons of both carry, two at most. */
  tag: 6,
  /** Each layer that stopped neither, two at most: most incidents get past the same few. */
  layer: 3,
  /** Somebody said that one is the other again. */
  said: 60,
} as const;

/** How much a word counts by its place, and how the rest is weighed. */
export const places = {
  /** In the asking one's title, services, tags and conditions; elsewhere 1. */
  ownHead: 3,
  /** In the other one's, where it counts once more than elsewhere. */
  theirHead: 1,
  /** From 0 to 1: how far a long text's many words are held against it (BM25's b). */
  longText: 0.5,
  /** What came after the asking one is no precedent, though it may be the same thing. */
  later: 0.85,
} as const;

/** Below these it is a coincidence. */
export const least = {
  points: 12,
  /** Of the points of the best one: beside a clear likeness a vague one is noise. */
  besideBest: 0.35,
  /** Times the words that any two texts here have in common. */
  besideUsual: 2,
  /** Of the words that both have, the sum of their rarities: one rare word or two less rare ones. */
  rarity: 4,
  /** Titles and conditions that are called alike. */
  likeness: 0.45,
} as const;

/** What is known of how often words are written: counts in a sample of all postmortems. */
export type Vocabulary = {
  postmortems: number;
  sampled: number;
  /** In words, of all postmortems. */
  averageLength: number;
  counts: ReadonlyMap<string, { head: number; body: number }>;
  /** Stems of everyday words. */
  common: ReadonlySet<string>;
  /** Stems of people's names: that somebody took part twice makes nothing alike. */
  people: ReadonlySet<string>;
};

/**
 * How much it tells that a text holds this word, from 0 for one that all have (BM25's idf). A word
 * that the sample lacks counts as in half a postmortem of it.
 */
export function rarityOf(stem: string, vocabulary: Vocabulary): number {
  const { postmortems, sampled, counts, common } = vocabulary;
  const { head = 0, body = 0 } = counts.get(stem) ?? {};
  const counted = estimated(Math.max(head, body), postmortems, sampled);
  const all = Math.max(fewest, postmortems);
  const having = common.has(stem) ? Math.max(counted, everydayShare * all) : counted;
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

/** In the first few postmortems of an organisation hardly any word is rare; elsewhere most are. */
const fewest = 50;

/** Of a count in the sample, how many of all it stands for. */
export function estimated(count: number, postmortems: number, sampled: number): number {
  if (sampled >= postmortems) return count;
  return ((count || 0.5) / sampled) * postmortems;
}
