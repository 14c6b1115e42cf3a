import { selectOften } from "@/lib/db/select";
import { knownWords } from "@/lib/precedents/vocabulary";
import { estimated, rarityOf, type Vocabulary } from "@/lib/precedents/weights";
import type { Unit } from "./reading";

/** A unit as the database asks for it. */
export type Term = Unit & {
  /** A text search query as text. */
  query: string;
  stems: string[];
  /** How much it tells that something has it. */
  weight: number;
  /** So many have it that it leads to nothing in particular. */
  common: boolean;
  /** So few have it that all of them can be read. */
  rare: boolean;
};

export type Asked = {
  terms: Term[];
  /** What must hold of everything found: phrases, and what is left out. Empty where nothing must. */
  strict: string;
  /** All of it; empty where only something is left out, or nothing is said. */
  all: string;
};

/** A word whose stem nobody ever wrote tells as much as this. */
const unknownWeight = 6;
/** Of postmortems; a word that more have is no beginning of a search where others are rarer. */
const many = 2_000;
const few = 600;

/** What was typed, as the database asks for it; words that say nothing by themselves are gone. */
export async function askedBy(units: readonly Unit[]): Promise<Asked> {
  if (units.length === 0) return { terms: [], strict: "", all: "" };
  const rows = await selectOften<{ place: string; query: string | null; stems: string[] }>`
    SELECT "place", sought_query("said", "opening")::text AS "query",
      tsvector_to_array(to_tsvector('english', plain_words("said"))) AS "stems"
    FROM unnest(${units.map(({ text }) => text)}::text[],
      ${units.map(({ opening }) => opening)}::boolean[]) WITH ORDINALITY u("said", "opening", "place")
    ORDER BY "place"`;
  const vocabulary = await knownWords();
  const known = rows.flatMap(({ place, query, stems }) => {
    const unit = units[Number(place) - 1];
    return unit && query ? [{ ...unit, query, stems, ...weightOf(stems, vocabulary) }] : [];
  });
  const terms = telling(known.filter(({ without }) => !without));
  const left = known.filter(({ without }) => without).map(({ query }) => `!(${query})`);
  const phrases = terms.filter(isStrict).map(({ query }) => `(${query})`);
  const words = terms.filter((term) => !isStrict(term)).map(({ query }) => `(${query})`);
  return {
    terms,
    strict: [...phrases, ...left].join(" & "),
    all: terms.length === 0 ? "" : [...words, ...phrases, ...left].join(" & "),
  };
}

/** "the" may be the beginning of a word when it is all that is there, and says nothing elsewhere. */
function telling(terms: Term[]): Term[] {
  const saying = terms.filter(({ stems }) => stems.length > 0);
  return saying.length > 0 ? saying : terms;
}

export const isStrict = ({ phrase }: Unit): boolean => phrase;

function weightOf(stems: readonly string[], vocabulary: Vocabulary) {
  const { postmortems, sampled, counts } = vocabulary;
  const having = stems.map((stem) => {
    const { head = 0, body = 0 } = counts.get(stem) ?? {};
    const seen = Math.max(head, body);
    return seen === 0 ? 0 : estimated(seen, postmortems, sampled);
  });
  const weights = stems.map((stem) => rarityOf(stem, vocabulary));
  const weight = weights.length === 0 ? unknownWeight : weights.reduce((sum, one) => sum + one, 0);
  return {
    weight: Math.max(weight, 0.05),
    common: having.length > 0 && having.every((count) => count > many),
    // A word that the sample lacks may be the beginning of others.
    rare: having.some((count) => count > 0 && count <= few) || postmortems <= few,
  };
}
