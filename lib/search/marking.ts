import { selectOften } from "@/lib/db/select";
import { folded } from "./letters";
import { remembering } from "./remembering";
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
  const openings = terms.flatMap(({ begins }) => begins ?? []);
  // A stem and its word begin alike.
  const beginnings = new Set(stems.map((stem) => stem.slice(0, 2)));
  const words = [...new Set(texts.flatMap(wordsOf).map(folded))].filter((word) =>
    beginnings.has(word.slice(0, 2)),
  );
  const wanted = new Set(stems);
  const found = await stemsOfWords(words);
  const hits = new Set(words.filter((_, at) => wanted.has(found[at] ?? "")));
  const opens = openings.filter((opening) => opening.length >= 3);
  return (word) => {
    const plain = folded(word);
    return hits.has(plain) || opens.some((opening) => plain.startsWith(opening));
  };
}

const stemsOf = ({ stems, akin: others }: Term, akin: boolean): string[] =>
  akin ? [...stems, ...others.flatMap((one) => one.stems)] : stems;

const mostRemembered = 20_000;

/** Of a word that says nothing by itself, "". */
const stemsOfWords = remembering(mostRemembered, async (words) => {
  const rows = await selectOften<{ stem: string }>`
    SELECT coalesce((ts_lexize('english_stem', "word"))[1], '') AS "stem"
    FROM unnest(${words}::text[]) WITH ORDINALITY u("word", "place") ORDER BY "place"`;
  return rows.map(({ stem }) => stem);
});
