import { estimated, places, rarityOf, type Vocabulary } from "./weights";

/** What one question may look up, so that it reads a bounded number of rows. */
export const reading = { rows: 1_500, words: 200 } as const;

/** The stems of a text: of what it says first of all, and of what it tells besides. */
export type Own = { head: readonly string[]; body: readonly string[] };
export type Lookup = { stem: string; inHead: boolean };

/**
 * Which words of a text to look up, and where: the most telling first. A word that alone would lead
 * to too many rows tells nothing, and is not looked up at all.
 */
export function lookupsFor({ head, body }: Own, vocabulary: Vocabulary): Lookup[] {
  const { postmortems, sampled, counts, people } = vocabulary;
  const first = new Set(head);
  const weightOf = (stem: string) =>
    rarityOf(stem, vocabulary) * (first.has(stem) ? places.ownHead : 1);
  const stems = [...new Set([...head, ...body])]
    .filter((stem) => !people.has(stem))
    .filter((stem) => counts.has(stem) || first.has(stem) || !namesOneMachine(stem))
    .map((stem) => ({ stem, weight: weightOf(stem) }))
    .sort((one, other) => other.weight - one.weight || (one.stem < other.stem ? -1 : 1));
  const leadsToFew = ({ stem, inHead }: Lookup) => {
    const { head = 0, body = 0 } = counts.get(stem) ?? {};
    const seen = inHead ? head : body;
    return seen === 0 || estimated(seen, postmortems, sampled) <= reading.rows / 2;
  };
  return stems
    .slice(0, reading.words)
    .flatMap(({ stem }) => [
      { stem, inHead: true },
      { stem, inHead: false },
    ])
    .filter(leadsToFew);
}

/** "134a959a", where no sampled text has it. */
const namesOneMachine = (stem: string): boolean => /\d.*\d/.test(stem);
