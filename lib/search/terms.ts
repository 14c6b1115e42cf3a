import { knownWords } from "@/lib/precedents/vocabulary";
import { estimated, rarityOf, type Vocabulary } from "@/lib/precedents/weights";
import { type Akin, akinOf, writingsOf } from "./akin";
import { type Beginning, beginningOf, few } from "./beginnings";
import { folded } from "./letters";
import type { Unit } from "./reading";
import { readSaid, type Said } from "./said";

/** How many have it. */
type Spread = {
  /** Of all postmortems, as far as the sample tells. */
  share: number;
  /** So many have it that it leads to nothing in particular. */
  common: boolean;
  /** So few have it that all of them can be read. */
  rare: boolean;
};

/** A unit as the database asks for it. */
export type Term = Unit &
  Spread & {
    /** A text search query as text. */
    query: string;
    /** The same of a word that is known to begin many others: without the rest of them. */
    likely: string;
    stems: string[];
    /** What somebody else may have written for it. */
    akin: (Akin & Spread)[];
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
  /** The same by what the terms are likely to mean. */
  likely: { all: string; sure: string };
};

/** A word whose stem nobody ever wrote tells as much as this. */
const unknownWeight = 6;
/** Of postmortems; a word that more have is no beginning of a search where others are rarer. */
const many = 2_000;

const unsaid: Said = { query: null, stems: [] };
const nothing: Asked = {
  ...{ terms: [], strict: "", all: "", sure: "" },
  likely: { all: "", sure: "" },
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
  const beginnings = await beginningsOf(units, said, vocabulary);
  const known = units.flatMap((unit, at) => {
    const { stems, query } = said[at] ?? unsaid;
    if (!query) return [];
    const beginning = beginnings[at];
    const likely = beginning?.likely ?? query;
    const others = unit.phrase || unit.without ? [] : (akin[at] ?? []);
    const spread = others.map((one) => ({ ...weightOf(one.stems, vocabulary), ...one }));
    const weights = weightOf(stems, vocabulary, beginning?.share);
    return [{ ...unit, query, likely, stems, akin: spread, ...weights }];
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
    likely: { all: likely, sure: leading(terms) ?? likely },
  };
}

const beginningsOf = (
  units: readonly Unit[],
  said: readonly Said[],
  vocabulary: Vocabulary,
): Promise<(Beginning | null)[]> =>
  Promise.all(
    units.map(({ opening, text }, at) =>
      opening ? beginningOf(folded(text), said[at]?.stems ?? [], vocabulary) : null,
    ),
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

export const isStrict = ({ phrase }: Unit): boolean => phrase;

/** The share that has all of several: words are met together more often than by chance. */
export function together(shares: readonly number[]): number {
  const [least = 1, ...others] = [...shares].sort((one, other) => one - other);
  return others.reduce((product, one) => product * Math.sqrt(Math.min(1, one)), least);
}

function weightOf(stems: readonly string[], vocabulary: Vocabulary, begins = 0) {
  const { postmortems, sampled, counts } = vocabulary;
  const having = stems.map((stem) => {
    const { head = 0, body = 0 } = counts.get(stem) ?? {};
    return estimated(Math.max(head, body), postmortems, sampled);
  });
  const weights = stems.map((stem) => rarityOf(stem, vocabulary));
  const weight = weights.length === 0 ? unknownWeight : weights.reduce((sum, one) => sum + one, 0);
  const beginning = begins * postmortems;
  return {
    weight: Math.max(weight, 0.05),
    share: Math.max(begins, together(having.map((count) => count / Math.max(1, postmortems)))),
    common: having.length > 0 && having.every((count) => Math.max(count, beginning) > many),
    rare: beginning <= few && (having.some((count) => count <= few) || postmortems <= few),
  };
}
