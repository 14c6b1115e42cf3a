import type { Actor } from "@/lib/auth/actor";
import { join, literal, select, selectOften, sql } from "@/lib/db/select";
import { quoted } from "./beginnings";
import { indexed, seen } from "./candidates";
import { partsOf, withParts } from "./compounds";
import { allowed, mistyped } from "./distance";
import { noFilters } from "./filters";
import type { Unit } from "./reading";
import { readSaid } from "./said";
import type { Suggestion } from "./schema";
import type { Term } from "./terms";
import { knownWindows, marksOf } from "./windows";

/** More wrong words than these are another language. */
const mostWrongWords = 4;
/** So many are looked up. */
const mostWords = 24;
/** Words that are like a mistyped one, of which the asker may see a text. */
const mostLike = 8;
/** Texts that have a word are counted so far. */
const mostHeld = 50;
/** Among so many of the newest rows words are looked up first. */
const newestRows = 1_500;

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
  const wrong = (await missing(terms, actor)).slice(0, mostWrongWords);
  const meant = await closest(wrong, actor);
  if (meant.size === 0) return null;
  const corrected = units.map((unit) => {
    return unit.phrase ? unit : { ...unit, text: withParts(unit.text, meant) };
  });
  const words = corrected.map(({ text, phrase, without }) => {
    return `${without ? "-" : ""}${phrase ? `"${text}"` : text}`;
  });
  return {
    units: corrected,
    suggestion: { words: words.join(" "), corrected: [...meant.values()] },
  };
}

/** The words that are nowhere, folded; of a compound each by itself. */
async function missing(terms: readonly Term[], actor: Actor): Promise<string[]> {
  const words = terms
    .filter(({ phrase }) => !phrase)
    .flatMap(wordsOf)
    .filter(mayBeWrong);
  const said = await readSaid(words.slice(0, mostWords));
  const queries = new Map(
    said.flatMap(({ query }, at) => {
      const { text = "", likely = query } = words[at] ?? {};
      return likely ? [[text, likely] as const] : [];
    }),
  );
  const held = await heldBy(queries, 1, actor);
  return [...queries.keys()].filter((text) => !held.has(text));
}

type Word = { text: string; opening: boolean; likely?: string };

function wordsOf({ text, opening, likely }: Term): Word[] {
  const parts = partsOf(text);
  if (parts.length === 1) return parts.map((part) => ({ text: part, opening, likely }));
  const last = parts.length - 1;
  return parts.map((part, at) => ({ text: part, opening: opening && at === last }));
}

const mayBeWrong = ({ text }: Word): boolean => /^\p{L}{4,30}$/u.test(text);

type Near = { word: string; wrong: number };

/** The likeliest words for mistyped ones: the fewest wrong letters, then the most texts. */
async function closest(wrong: readonly string[], actor: Actor): Promise<Map<string, string>> {
  const near = await likeThem(wrong);
  const words = new Set([...near.values()].flat().map(({ word }) => word));
  const held = await heldBy(
    new Map([...words].map((word) => [word, quoted(word)])),
    mostHeld,
    actor,
  );
  const meant = new Map<string, string>();
  for (const [text, like] of near) {
    const [first] = like
      .map((one) => ({ ...one, held: held.get(one.word) ?? 0 }))
      .filter((one) => one.held > 0)
      .sort((one, other) => one.wrong - other.wrong || other.held - one.held);
    if (first) meant.set(text, first.word);
  }
  return meant;
}

/** Written words that have few other letters than these, the nearest first. */
async function likeThem(wrong: readonly string[]): Promise<Map<string, Near[]>> {
  const near = new Map<string, Near[]>();
  if (wrong.length === 0) return near;
  const rows = await selectOften<{ text: string; word: string }>`
    SELECT t."text", w."word" FROM unnest(${wrong}::text[], ${wrong.map(mostWrong)}::int[]) t("text", "most"),
      LATERAL (
        SELECT "word" FROM "WrittenWord" WHERE "word" % t."text"
          AND length("word") BETWEEN length(t."text") - t."most" AND length(t."text") + t."most"
        ORDER BY similarity("word", t."text") DESC, "word" LIMIT 40) w`;
  for (const text of wrong) {
    const like = rows
      .filter((row) => row.text === text)
      .map(({ word }) => ({ word, wrong: mistyped(text, word, mostWrong(text)) }))
      .filter((one) => one.wrong <= mostWrong(text))
      .sort((one, other) => one.wrong - other.wrong);
    near.set(text, like.slice(0, mostLike));
  }
  return near;
}

const mostWrong = (text: string): number => allowed(text.length);

/**
 * In how many texts that the asker may see each of these stands, as far as that is counted: among
 * the newest first, and in all of them where it is not among those. What is nowhere is left out.
 */
async function heldBy(
  queries: ReadonlyMap<string, string>,
  most: number,
  actor: Actor,
): Promise<Map<string, number>> {
  const now = Date.now();
  const { near, later } = await knownWindows(now);
  const newest = near.find(({ rows }) => rows >= newestRows);
  const held = newest
    ? await count(queries, most, actor, marksOf(newest, later, now))
    : new Map<string, number>();
  const rest = new Map([...queries].filter(([word]) => !held.has(word)));
  return new Map([...held, ...(await count(rest, most, actor))]);
}

async function count(
  queries: ReadonlyMap<string, string>,
  most: number,
  actor: Actor,
  stretch?: readonly string[],
): Promise<Map<string, number>> {
  if (queries.size === 0) return new Map();
  const counts = [...queries].map(
    // Without a limit, for which the planner would read the table from its beginning.
    ([word, query]) => sql`SELECT ${word}::text AS "word", (
      SELECT least(${literal(most)}, count(*))::int FROM "Findable" f
      WHERE ${indexed(query, noFilters, stretch)} AND ${seen(actor)}) AS "held"`,
  );
  const rows = await select<{ word: string; held: number }>`${join(counts, " UNION ALL ")}`;
  return new Map(rows.flatMap(({ word, held }) => (held > 0 ? [[word, held] as const] : [])));
}
