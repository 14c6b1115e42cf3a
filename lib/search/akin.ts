import { rarityOf, type Vocabulary } from "@/lib/precedents/weights";
import { akinWords, irregularForms } from "./akin-words";
import type { Unit } from "./reading";
import { readSaid, type Said } from "./said";

/** What somebody else may have written for a word that is looked for. */
export type Akin = {
  /** A text search query as text. */
  query: string;
  stems: string[];
  /** Never more than that of the word itself. */
  weight: number;
};

/** How much of its weight another word of about the same sense has; another form of it has all. */
const sense = 0.5;
/** Of each word, the most telling ones. */
const most = 3;
/** One that nearly every text has tells nothing in place of another. */
const leastRarity = 0.7;

/** Two words may be written as one, and one in the other English. */
export type Writing = { said: string; of: number[] };

/** Other writings of these units, each with the places of those that it stands for, from 0. */
export function writingsOf(units: readonly Unit[]): Writing[] {
  return units.flatMap(({ text, phrase, without }, at) => {
    if (phrase || without) return [];
    const next = units[at + 1];
    const follows = next && !next.phrase && !next.without;
    const parts = /^\p{L}{2,12}(?:-\p{L}{2,12})?$/u.test(text);
    return [
      ...otherSpellings(text).map((said) => ({ said, of: [at] })),
      ...(parts && text.includes("-") ? [{ said: text.replace("-", ""), of: [at] }] : []),
      ...(follows && parts && /^\p{L}{2,12}$/u.test(next.text)
        ? [{ said: text + next.text, of: [at, at + 1] }]
        : []),
    ];
  });
}

const spellings = [
  [/is(e[sdr]?|ing|ations?)$/, "iz$1"],
  [/iz(e[sdr]?|ing|ations?)$/, "is$1"],
  [/ys(e[sdr]?|ing)$/, "yz$1"],
  [/yz(e[sdr]?|ing)$/, "ys$1"],
  [/our(s|ed|ing|ite)?$/, "or$1"],
  [/or(s|ed|ing|ite)?$/, "our$1"],
  [/tre(s?)$/, "ter$1"],
  [/ogue(s?)$/, "og$1"],
  [/ll(ed|ing)$/, "l$1"],
  [/l(ed|ing)$/, "ll$1"],
] as const;

const otherSpellings = (text: string): string[] =>
  spellings.flatMap(([from, to]) => (from.test(text) ? [text.replace(from, to)] : []));

/** For each of the units what else may be written, the most telling first. */
export async function akinOf(
  said: readonly Said[],
  writings: readonly (Writing & Said)[],
  vocabulary: Vocabulary,
): Promise<Akin[][]> {
  const groups = await knownGroups();
  // Most pairs of words that stand together are no word.
  const isWord = ({ of, stems }: Writing & Said) =>
    of.length === 1 || stems.some((stem) => vocabulary.counts.has(stem));
  const written = writings.filter(isWord);
  return said.map(({ stems, query }, at) => {
    const weight = rarest(stems, vocabulary);
    const near = [stems, bothOf(said[at - 1], stems), bothOf({ stems }, said[at + 1]?.stems)];
    const forms = written.filter(({ of }) => of.includes(at)).map((one) => ({ ...one, part: 1 }));
    const akin = [...forms, ...near.flatMap((key) => groups.get(keyOf(key)) ?? [])]
      .filter((one) => one.query !== query && !one.stems.every((stem) => stems.includes(stem)))
      .map((one) => ({ ...one, rarity: rarest(one.stems, vocabulary) }))
      .filter(({ rarity }) => rarity >= leastRarity)
      .map(({ query, stems, part, rarity }) => ({
        query: query ?? "",
        stems,
        weight: part * Math.min(weight, rarity),
      }));
    const different = [...new Map(akin.map((one) => [one.query, one])).values()];
    return different.sort((one, other) => other.weight - one.weight).slice(0, most);
  });
}

const rarest = (stems: readonly string[], vocabulary: Vocabulary): number =>
  Math.max(0, ...stems.map((stem) => rarityOf(stem, vocabulary)));

const bothOf = (one: { stems: string[] } | undefined, other: string[] | undefined): string[] =>
  one && other ? [...one.stems, ...other] : [];

const keyOf = (stems: readonly string[]): string => [...stems].sort().join(" ");

type Member = Said & { part: number };
let held: Promise<Map<string, Member[]>> | undefined;

/** What stands in a group with words of these stems. Read once in each process. */
function knownGroups(): Promise<Map<string, Member[]>> {
  held ??= readGroups().catch((error) => {
    held = undefined;
    throw error;
  });
  return held;
}

async function readGroups(): Promise<Map<string, Member[]>> {
  const lines = [
    ...linesOf(akinWords).map((words) => ({ words, part: sense })),
    ...linesOf(irregularForms).map((words) => ({ words, part: 1 })),
  ];
  const rows = await readSaid(
    lines.flatMap(({ words }) => words.map((text) => ({ text, opening: false }))),
  );
  const members = new Map<string, Member[]>();
  let from = 0;
  for (const { words, part } of lines) {
    const group = rows.slice(from, from + words.length).filter(({ query }) => query);
    from += words.length;
    for (const { stems } of group) {
      const known = members.get(keyOf(stems)) ?? [];
      members.set(keyOf(stems), [...known, ...group.map((one) => ({ ...one, part }))]);
    }
  }
  return members;
}

const linesOf = (table: string): string[][] =>
  table
    .trim()
    .split("\n")
    .map((line) => line.split(" ").map((word) => word.replaceAll("_", " ")));
