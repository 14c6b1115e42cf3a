import type { Actor } from "@/lib/auth/actor";
import { join, select, selectOften, sql } from "@/lib/db/select";
import { seen } from "./candidates";
import { allowed, mistyped } from "./distance";
import type { Unit } from "./reading";
import type { Suggestion } from "./schema";
import type { Term } from "./terms";

/** More wrong words than these are another language. */
const mostWords = 4;
/** Words that are like a mistyped one, of which the asker may see a text. */
const mostLike = 8;

export type Corrected = { units: Unit[]; suggestion: Suggestion };

/**
 * What was probably meant, where a word stands in nothing that the asker may see. A correction is a
 * word, letter for letter, of something that they may see: a draft of others lends none.
 */
export async function correctionOf(
  units: readonly Unit[],
  terms: readonly Term[],
  actor: Actor,
): Promise<Corrected | null> {
  const wrong = (await missing(terms, actor)).slice(0, mostWords);
  const meant = new Map<string, string>();
  for (const text of wrong) {
    const word = await closest(text, actor);
    if (word) meant.set(text, word);
  }
  if (meant.size === 0) return null;
  const corrected = units.map((unit) => ({ ...unit, text: meant.get(unit.text) ?? unit.text }));
  const words = corrected.map(({ text, phrase, without }) => {
    return `${without ? "-" : ""}${phrase ? `"${text}"` : text}`;
  });
  return {
    units: corrected,
    suggestion: { words: words.join(" "), corrected: [...meant.values()] },
  };
}

/** The words that are nowhere. */
async function missing(terms: readonly Term[], actor: Actor): Promise<string[]> {
  const single = terms.filter(({ phrase, text }) => !phrase && /^\p{L}{4,30}$/u.test(text));
  if (single.length === 0) return [];
  const looks = single.map(
    ({ query, text }) => sql`(
      SELECT ${text}::text AS "text" FROM "Findable" f
      WHERE f."words" @@ ${query}::tsquery AND ${seen(actor)} LIMIT 1)`,
  );
  const there = await select<{ text: string }>`${join(looks, " UNION ALL ")}`;
  const known = new Set(there.map(({ text }) => text));
  return [...new Set(single.map(({ text }) => text).filter((text) => !known.has(text)))];
}

/** The likeliest word for a mistyped one: the fewest wrong letters, then the most texts. */
async function closest(text: string, actor: Actor): Promise<string | undefined> {
  const typed = text.toLowerCase();
  const most = allowed(typed.length);
  const like = await selectOften<{ word: string }>`
    SELECT "word" FROM "WrittenWord" WHERE "word" % ${typed}
      AND length("word") BETWEEN ${typed.length - most}::int AND ${typed.length + most}::int
    ORDER BY similarity("word", ${typed}) DESC, "word" LIMIT 40`;
  const near = like
    .map(({ word }) => ({ word, wrong: mistyped(typed, word, most) }))
    .filter(({ wrong }) => wrong <= most)
    .sort((one, other) => one.wrong - other.wrong)
    .slice(0, mostLike);
  const held = await heldBy(
    near.map(({ word }) => word),
    actor,
  );
  return near
    .map((one) => ({ ...one, held: held.get(one.word) ?? 0 }))
    .filter(({ held }) => held > 0)
    .sort((one, other) => one.wrong - other.wrong || other.held - one.held)[0]?.word;
}

/** In how many texts that the asker may see a word stands as it is; counted up to fifty. */
async function heldBy(words: readonly string[], actor: Actor): Promise<Map<string, number>> {
  if (words.length === 0) return new Map();
  const counts = words.map(
    (word) => sql`SELECT ${word}::text AS "word", (SELECT count(*)::int FROM (
      SELECT 1 FROM "Findable" f
      WHERE f."words" @@ to_tsquery('simple', quote_literal(${word}::text)) AND ${seen(actor)}
      LIMIT 50) n) AS "held"`,
  );
  const rows = await select<{ word: string; held: number }>`${join(counts, " UNION ALL ")}`;
  return new Map(rows.map(({ word, held }) => [word, held]));
}
