import { literal, selectOften, verbatim } from "@/lib/db/select";
import type { Vocabulary } from "@/lib/precedents/weights";

/** What a word that is still being typed may become. */
export type Beginning = {
  /** Of all postmortems, those that have a word which begins so, as far as the sample tells. */
  share: number;
  /** A query for the commonest of these words; null where they are so few that all can be read. */
  likely: string | null;
};

/** Of these words, so many are asked for by name. */
const mostLikely = 12;
/** So many are looked up. Drafts, and words with numbers in them, are not among these. */
const mostWritten = 40;
/** In postmortems: a beginning that fewer have is read as it stands. */
export const few = 600;

/**
 * Every word that begins so is read from end to end by the index, though of a beginning that many
 * have only the newest are shown: so its commonest words are asked for first. Null where that is
 * not worth the while.
 * @param text folded, with the stems that it has if it is a whole word.
 */
export async function beginningOf(
  text: string,
  stems: readonly string[],
  vocabulary: Vocabulary,
): Promise<Beginning | null> {
  const { counts, sampled, postmortems } = vocabulary;
  if (text.length < 3 || sampled === 0) return null;
  const known = lately.get(vocabulary) ?? new Map<string, Beginning>();
  lately.set(vocabulary, known);
  const before = known.get(text);
  if (before) return before;
  const written = postmortems > few ? await stemsWritten(text) : [];
  const like = new Set([...stems, ...written]);
  for (const stem of counts.keys()) if (stem.startsWith(text)) like.add(stem);
  const seen = (stem: string) => Math.max(counts.get(stem)?.head ?? 0, counts.get(stem)?.body ?? 0);
  const commonest = [...like].sort((one, other) => seen(other) - seen(one)).slice(0, mostLikely);
  const share = Math.min(1, [...like].reduce((sum, stem) => sum + seen(stem), 0) / sampled);
  const likely = [...new Set([...stems, ...commonest])];
  const beginning = {
    share,
    likely: share * postmortems > few ? likely.map(quoted).join(" | ") : null,
  };
  if (known.size < mostRemembered) known.set(text, beginning);
  return beginning;
}

/** Until words are counted anew. */
const lately = new WeakMap<Vocabulary, Map<string, Beginning>>();
const mostRemembered = 5_000;

/** Of published words that begin so: a stem may be shorter than what was typed of its word. */
async function stemsWritten(text: string): Promise<string[]> {
  const rows = await selectOften<{ stem: string }>`
    SELECT coalesce((ts_lexize('english_stem', "word"))[1], "word") AS "stem" FROM "WrittenWord"
    WHERE "word" LIKE ${`${verbatim(text)}%`}::text LIMIT ${literal(mostWritten)}`;
  return rows.map(({ stem }) => stem);
}

/** A word as a text search query has it, letter by letter. */
export const quoted = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, "$&$&")}'`;
