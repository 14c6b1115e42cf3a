import { knownWords } from "@/lib/precedents/vocabulary";
import type { Vocabulary } from "@/lib/precedents/weights";
import { type Akin, akinOf, writingsOf } from "./akin";
import { type Beginning, beginningOf } from "./beginnings";
import { apart, type Compound, compoundsOf } from "./compounds";
import { folded } from "./letters";
import type { Unit } from "./reading";
import { readSaid, type Said } from "./said";
import { type Spread, weightOf } from "./spread";

/** A unit as the database asks for it. */
export type Term = Unit &
  Spread & {
    /** A text search query as text. */
    query: string;
    /**
     * The same of a word that is known to begin many others: without the rest of them. Of a compound
     * whose parts are whole words: these beside each other.
     */
    likely: string;
    /** The word that it may be the beginning of, folded. */
    begins: string | null;
    stems: string[];
    /** What somebody else may have written for it. */
    akin: (Akin & Spread)[];
    /** A compound of whole words, as far as is known. */
    finished: boolean;
    /** How much it tells that something has it. */
    weight: number;
  };

export type Asked = {
  terms: Term[];
  /** What must hold of everything found: phrases, and what is left out. Empty where nothing must. */
  strict: string;
  /** All of it; empty where only something is left out, or nothing is said. */
  all: string;
  /** What of it the index is asked for: where some of the words lead to few, those alone. */
  sure: string;
  /** The same by what the terms are likely to mean, and how many answers of it are enough. */
  likely: { all: string; sure: string; enough: number };
};

/** With fewer than these, what is seldom meant is welcome too. */
export const enough = 5;

const unsaid: Said = { query: null, stems: [] };
const nothing: Asked = {
  ...{ terms: [], strict: "", all: "", sure: "" },
  likely: { all: "", sure: "", enough },
};

/** What was typed, as the database asks for it; words that say nothing by themselves are gone. */
export async function askedBy(units: readonly Unit[]): Promise<Asked> {
  if (units.length === 0) return nothing;
  const writings = writingsOf(units);
  const others = writings.map(({ said }) => ({ text: said, opening: false }));
  const rows = await readSaid([...units, ...others]);
  const vocabulary = withoutAccents(await knownWords());
  const said = rows.slice(0, units.length);
  const written = writings.map((one, at) => ({ ...one, ...(rows[units.length + at] ?? unsaid) }));
  const akin = await akinOf(said, written, vocabulary);
  const compounds = await compoundsOf(units);
  const beginnings = await beginningsOf(units, said, compounds, vocabulary);
  const known = units.flatMap((unit, at) => {
    const { stems, query } = said[at] ?? unsaid;
    if (!query) return [];
    const beginning = beginnings[at] ?? null;
    const compound = compounds[at] ?? null;
    const asked = compound
      ? ofCompound({ query, stems }, compound, beginning, vocabulary)
      : ofWord({ query, stems }, beginning, vocabulary);
    const begins = unit.opening ? (compound?.begins ?? folded(unit.text)) : null;
    const others = unit.phrase || unit.without ? [] : (akin[at] ?? []);
    const akinOnes = others.map((one) => ({ ...weightOf([one], vocabulary), ...one }));
    return [{ ...unit, stems, begins, akin: akinOnes, ...asked }];
  });
  const terms: Term[] = telling(known.filter(({ without }) => !without));
  const left = known.filter(({ without }) => without).map(({ query }) => `!(${query})`);
  const phrases = terms.filter(isStrict).map(({ query }) => `(${query})`);
  const words = terms.filter((term) => !isStrict(term));
  const whole = (said: readonly string[]) =>
    terms.length === 0 ? "" : [...said, ...phrases, ...left].join(" & ");
  const all = whole(words.map(({ query }) => `(${query})`));
  const likely = whole(words.map(({ likely }) => `(${likely})`));
  return {
    terms,
    strict: [...phrases, ...left].join(" & "),
    ...{ all, sure: leading(terms.filter((term) => term.likely === term.query)) ?? all },
    likely: {
      ...{ all: likely, sure: leading(terms) ?? likely },
      enough: terms.some(({ finished }) => finished) ? 1 : enough,
    },
  };
}

/** A query with what is likely of it, and how telling that is. */
function ofWord({ query, stems }: Whole, beginning: Beginning | null, vocabulary: Vocabulary) {
  const weights = weightOf([{ stems, begins: beginning?.share }], vocabulary);
  return { query, likely: beginning?.likely ?? query, finished: false, ...weights };
}

/**
 * What a compound says stands together in a text. While its last part is no word that anybody wrote,
 * it is met by what may become of it, wherever that stands.
 */
function ofCompound(
  { query, stems }: Whole,
  compound: Compound,
  beginning: Beginning | null,
  vocabulary: Vocabulary,
) {
  const { leading, last } = compound;
  const finished = last.stems.some((stem) => vocabulary.counts.has(stem));
  // Both have what stands together as well.
  const wide = apart(compound);
  const likely = apart(compound, beginning?.likely ?? last.query);
  const parts = finished
    ? [{ stems }]
    : [{ stems: leading.stems }, { stems: last.stems, begins: beginning?.share }];
  const weights = weightOf(parts, vocabulary);
  return { query: wide, likely: finished ? query : likely, finished, ...weights };
}

type Whole = { query: string; stems: string[] };

const beginningsOf = (
  units: readonly Unit[],
  said: readonly Said[],
  compounds: readonly (Compound | null)[],
  vocabulary: Vocabulary,
): Promise<(Beginning | null)[]> =>
  Promise.all(
    units.map(({ opening, text }, at) => {
      const { begins, last } = compounds[at] ?? { begins: folded(text), last: said[at] };
      return opening ? beginningOf(begins, last?.stems ?? [], vocabulary) : null;
    }),
  );

let unaccented: { of: Vocabulary; vocabulary: Vocabulary } | undefined;

/** Counts of stems as they stand in what can be found. */
function withoutAccents(of: Vocabulary): Vocabulary {
  if (unaccented?.of === of) return unaccented.vocabulary;
  const counts = new Map(of.counts);
  for (const [stem, { head, body }] of of.counts) {
    const plain = folded(stem);
    const known = counts.get(plain);
    counts.set(plain, {
      head: Math.max(head, known?.head ?? 0),
      body: Math.max(body, known?.body ?? 0),
    });
  }
  unaccented = { of, vocabulary: { ...of, counts } };
  return unaccented.vocabulary;
}

/** Each further word costs the index as much as it saves. */
function leading(terms: readonly Term[]): string | null {
  const [first, ...others] = [...terms].sort((one, other) => one.share - other.share);
  if (!first?.rare) return null;
  return [first, ...others.slice(0, 1)].map(({ likely }) => `(${likely})`).join(" & ");
}

/** "the" may be the beginning of a word when it is all that is there, and says nothing elsewhere. */
function telling(terms: Term[]): Term[] {
  const saying = terms.filter(({ stems }) => stems.length > 0);
  return saying.length > 0 ? saying : terms;
}

const isStrict = ({ phrase }: Unit): boolean => phrase;
