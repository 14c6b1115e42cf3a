import { type Lookup, type Own, reading } from "./lookups";
import { places, rarityOf, type Vocabulary } from "./weights";

/** One wording that holds the stem at that place of the lookups, counted from 1. */
export type Hit = { postmortemId: string; length: number; place: number };

/** A postmortem by the words that it shares with the asking one. */
export type Scored = {
  postmortemId: string;
  /** A share of the asking one's telling words, of those that any other text has. */
  words: number;
  /** The most telling first. */
  stems: string[];
};

/**
 * Best first. How rare a word is, is known exactly once it was looked up; the sample only told in
 * which order to look.
 */
export function scored(
  hits: readonly Hit[],
  lookups: readonly Lookup[],
  own: Own,
  vocabulary: Vocabulary,
): Scored[] {
  const complete = withoutTheCut(hits);
  const weights = weighed(complete, lookups, own, vocabulary);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const byPostmortem = new Map<string, Hit[]>();
  for (const hit of complete) {
    const held = byPostmortem.get(hit.postmortemId);
    if (held) held.push(hit);
    else byPostmortem.set(hit.postmortemId, [hit]);
  }
  return [...byPostmortem]
    .map(([postmortemId, held]) => ({ postmortemId, ...sharedBy(held) }))
    .sort(
      (one, other) => other.words - one.words || (one.postmortemId < other.postmortemId ? 1 : -1),
    );

  function sharedBy(held: readonly Hit[]) {
    const found = held.flatMap(({ place }) => lookups[place - 1] ?? []);
    const sum = found.reduce(
      (weight, { stem, inHead }) =>
        weight + (weights.get(stem) ?? 0) * (inHead ? places.theirHead : 1),
      0,
    );
    const longer = (held[0]?.length ?? 0) / vocabulary.averageLength - 1;
    const stems = [...new Set(found.map(({ stem }) => stem))];
    stems.sort((one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0));
    return { words: sum / total / (1 + places.longText * longer), stems };
  }
}

/** The last word's rows where there were more than enough: they are not all of its rows. */
function withoutTheCut(hits: readonly Hit[]): readonly Hit[] {
  if (hits.length <= reading.rows) return hits;
  const last = hits.at(-1)?.place;
  return hits.filter(({ place }) => place !== last);
}

/** The weight of every stem that is found at all. */
function weighed(
  hits: readonly Hit[],
  lookups: readonly Lookup[],
  own: Own,
  vocabulary: Vocabulary,
): Map<string, number> {
  const counted = new Map<string, { head: number; body: number }>();
  for (const { place } of hits) {
    const { stem, inHead } = lookups[place - 1] ?? { stem: "", inHead: false };
    const { head, body } = counted.get(stem) ?? { head: 0, body: 0 };
    counted.set(stem, inHead ? { head: head + 1, body } : { head, body: body + 1 });
  }
  const known = { ...vocabulary, counts: counted, sampled: vocabulary.postmortems };
  const first = new Set(own.head);
  return new Map(
    [...counted.keys()].map((stem) => [
      stem,
      rarityOf(stem, known) * (first.has(stem) ? places.ownHead : 1),
    ]),
  );
}
