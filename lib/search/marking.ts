import { selectOften } from "@/lib/db/select";
import { folded } from "./letters";
import { type IsHit, wordsOf } from "./snippet";
import type { Term } from "./terms";

/**
 * Which words of these texts were looked for, as text search sees them: "renewed" for "renewing".
 * @param akin also those that stand for one that was looked for.
 */
export async function hitsIn(
  texts: readonly string[],
  terms: readonly Term[],
  { akin }: { akin: boolean },
): Promise<IsHit> {
  const stems = [...new Set(terms.flatMap((term) => stemsOf(term, akin)))];
  const openings = terms.flatMap(({ opening, text }) => (opening ? [folded(text)] : []));
  // A stem and its word begin alike.
  const beginnings = new Set(stems.map((stem) => stem.slice(0, 2)));
  const words = [...new Set(texts.flatMap(wordsOf).map(folded))].filter((word) =>
    beginnings.has(word.slice(0, 2)),
  );
  const rows =
    words.length === 0
      ? []
      : await selectOften<{ word: string }>`
          SELECT "word" FROM unnest(${words}::text[]) "word"
          WHERE (ts_lexize('english_stem', "word"))[1] = ANY(${stems}::text[])`;
  const hits = new Set(rows.map(({ word }) => word));
  const opens = openings.filter((opening) => opening.length >= 3);
  return (word) => {
    const plain = folded(word);
    return hits.has(plain) || opens.some((opening) => plain.startsWith(opening));
  };
}

const stemsOf = ({ stems, akin: others }: Term, akin: boolean): string[] =>
  akin ? [...stems, ...others.flatMap((one) => one.stems)] : stems;
