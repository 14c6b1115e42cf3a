import { type Actor, teamIds } from "@/lib/auth/actor";
import type { FindableKind } from "@/lib/db/generated/enums";
import { join, literal, raw, type Sql, select, sql } from "@/lib/db/select";
import { type Filters, marked } from "./filters";
import { together } from "./spread";
import type { Asked, Term } from "./terms";
import { knownWindows, marksOf, type Windows } from "./windows";

/**
 * Something that has words which were asked for. Places are those of the terms, from 1; behind them
 * those of what is akin to each, in their order.
 */
export type Candidate = {
  id: string;
  kind: FindableKind;
  teamId: string;
  severityId: string | null;
  tags: string[];
  /** "2026-03-14" */
  at: string;
  size: number;
  titleSize: number;
  inTitle: number[];
  inNamed: number[];
  held: number[];
};

/** What one search reads at most, however much is written. */
export const reading = {
  /** That have all of the words: the newest of them are ranked. */
  all: 200,
  /** That have all words of a phrase, together or not. */
  phrases: 800,
  /** That have the few words which lead to few. */
  rare: 5_000,
  /** That have one of the words, for each word. */
  each: 400,
  /** Of these, so many are looked at more closely: those with the most telling words. */
  some: 120,
  /** Words that are looked up one by one. */
  lookups: 12,
  /** And words that are akin to them. */
  akin: 4,
} as const;

/**
 * What `visible` says of a postmortem, of a row of what can be found: it is asked inside of every
 * statement of a search, so that no count, no facet and no correction knows more than the asker.
 */
export function seen(actor: Actor): Sql {
  if (actor.userId === null) return sql`true`;
  return sql`(f."published" OR f."teamId" = ANY(${teamIds(actor)}::uuid[]) OR (
    SELECT true FROM "Participant" pa
    WHERE pa."postmortemId" = f."postmortemId" AND pa."userId" = ${actor.userId}::uuid))`;
}

/** What is looked for, who asks, and how far back the nearest rows lie. */
export type Looking = {
  asked: Asked;
  filters: Filters;
  actor: Actor;
  now: number;
  /** Of those that have all of the words, so many are ranked. */
  ranks?: number;
};

/** With whether older ones may have all of the words as well. */
export type Found = { found: Candidate[]; more: boolean };

/**
 * The newest that have all of the words. Many have a common word, and are met among the newest rows
 * already; few have a rare one.
 */
export async function findAll(looking: Looking, windows?: Windows): Promise<Found> {
  const { likely, ...all } = looking.asked;
  const read = await readLikely(looking, windows);
  // What else begins so is worth its reading only where little is there.
  const suffices = read.more || read.found.length >= likely.enough || likely.all === all.all;
  return suffices ? read : readAll(looking, all);
}

async function readLikely(looking: Looking, windows?: Windows): Promise<Found> {
  const { asked, now, ranks = reading.all } = looking;
  const words = asked.likely;
  if (asked.terms.some(({ rare }) => rare)) return readAll(looking, words);
  const { near, later } = windows ?? (await knownWindows(now));
  let deep = depthFor(looking, mostFor(words, looking));
  for (const window of near) {
    if (window.rows < deep) continue;
    const read = await readAll(looking, words, marksOf(window, later, now));
    // Of a phrase half as many say enough: the rest lies far back, and each of it is looked at.
    const nearly = read.most > ranks + 1 && 2 * read.looked >= read.most;
    if (read.more || nearly) return { ...read, more: true };
    deep = (window.rows * read.most) / Math.max(1, 1.5 * read.looked);
  }
  return readAll(looking, words);
}

/** Among so many of the newest rows there are probably enough. */
const depthFor = ({ asked, filters }: Looking, most: number): number =>
  (4 * most) / (together(asked.terms.map(({ share }) => share)) * 0.3 ** filters.marks.length);

/** What a statement is asked for, and what the index is asked for first. */
type Words = Pick<Asked, "all" | "sure">;
/** With how many rows were looked at more closely, and how many are at most. */
type Read = Found & { looked: number; most: number };
type Row = { looked: number } & (Candidate | { id: null });

/**
 * Those that the index finds for `sure`, the newest of them, are read for all that it does not know:
 * whether the words of a phrase stand together, and what a word begins that begins many.
 */
async function readAll(looking: Looking, words: Words, stretch?: string[]): Promise<Read> {
  const { ranks = reading.all, asked } = looking;
  const { terms } = asked;
  const { all } = words;
  const most = mostFor(words, looking);
  const apart = apartOf(words);
  const closer = apart !== all;
  const rows = await select<Row>`
    WITH newest AS MATERIALIZED (${newest(looking, apart, most, stretch)})
    SELECT n."looked", ${columns(terms)}, ARRAY(SELECT generate_series(1, ${terms.length}::int)) AS "held"
    FROM (SELECT count(*)::int AS "looked" FROM newest) n LEFT JOIN (
      SELECT * FROM newest f WHERE ${closer ? sql`f."words" @@ ${all}::tsquery` : sql`true`}
      LIMIT ${literal(ranks + 1)}) f ON true`;
  const found = rows.flatMap((row) => (row.id === null ? [] : [row]));
  const looked = rows[0]?.looked ?? 0;
  const more = looked >= most || found.length > ranks;
  return { found: found.slice(0, ranks), more, looked, most };
}

function mostFor(words: Words, { asked, ranks = reading.all }: Looking): number {
  if (apartOf(words) === words.all) return ranks + 1;
  return asked.terms.some(({ rare }) => rare) ? reading.rare : reading.phrases;
}

const apartOf = ({ sure }: Words): string => sure.replace(togetherness, " & ");

/** By the index: to walk through the newest rows would be to unpack the words of each. */
const newest = (looking: Looking, words: string, most: number, stretch?: string[]): Sql => sql`
  SELECT * FROM (SELECT * FROM "Findable" f WHERE ${indexed(words, looking.filters, stretch)} OFFSET 0) f
  WHERE ${join([seen(looking.actor), ...looking.filters.conditions], " AND ")}
  ORDER BY f."at" DESC, f."id" DESC LIMIT ${literal(most)}`;

/** @param stretch marks of a window, of which a row has one. */
export const indexed = (words: string, filters: Filters, stretch?: readonly string[]): Sql =>
  join(
    [
      sql`f."words" @@ ${words}::tsquery`,
      ...marked(filters),
      ...(stretch ? [sql`f."marks" && ${stretch}::text[]`] : []),
    ],
    " AND ",
  );

/** No word has such a sign in it. */
const togetherness = / <(?:-|\d+)> /g;

/** Those that have the most telling of the words, for a search that no text answers as a whole. */
export async function findSome(looking: Looking, windows?: Windows): Promise<Candidate[]> {
  const { asked, filters, actor, now } = looking;
  const lookups = lookupsOf(asked.terms);
  if (lookups.length === 0) return [];
  const { near, later } = windows ?? (await knownWindows(now));
  const strict = asked.strict === "" ? "" : ` & ${asked.strict}`;
  const hits = lookups.map(({ query, weight, share }) => {
    const window = near.find(({ rows }) => rows * share >= reading.each);
    const stretch = window && marksOf(window, later, now);
    return sql`(
      SELECT f."id", f."at", ${weight}::float8 AS "weight" FROM "Findable" f
      WHERE ${join([indexed(`(${query})${strict}`, filters, stretch), seen(actor), ...filters.conditions], " AND ")}
      LIMIT ${literal(reading.each)})`;
  });
  const probes = probesOf(asked.terms);
  // Put together with nothing, the words are unpacked once and not for each probe.
  return select<Candidate>`
    WITH best AS MATERIALIZED (
      SELECT "id" FROM (${join(hits, " UNION ALL ")}) h
      GROUP BY "id" ORDER BY sum("weight") DESC, max("at") DESC, "id" LIMIT ${literal(reading.some)})
    SELECT ${columns(probes)}, ${places(probes, sql`f."unpacked"`)} AS "held"
    FROM (SELECT f.*, f."words" || ''::tsvector AS "unpacked"
      FROM best JOIN "Findable" f USING ("id") OFFSET 0) f`;
}

type Probe = { query: string };

const probesOf = (terms: readonly Term[]): Probe[] => [
  ...terms,
  ...terms.flatMap(({ akin }) => akin),
];

type Lookup = Probe & { weight: number; share: number };

/** A word that many have leads nowhere beside one that few have. */
function lookupsOf(terms: readonly Term[]): Lookup[] {
  const telling = terms.filter(({ common }) => !common);
  const usable = telling.length > 0 ? telling : [...terms];
  const said = usable.map(({ likely, weight, share }) => ({ query: likely, weight, share }));
  const akin = terms.flatMap(({ akin }) => akin.filter(({ common }) => !common));
  return [...byWeight(said).slice(0, reading.lookups), ...byWeight(akin).slice(0, reading.akin)];
}

const byWeight = (lookups: readonly Lookup[]): Lookup[] =>
  [...lookups].sort((one, other) => other.weight - one.weight);

export const columns = (terms: readonly Probe[]): Sql => sql`
  f."id", f."kind"::text, f."teamId", f."severityId", f."tags", f."at", f."size", f."titleSize",
  ${places(terms, sql`f."title"`)} AS "inTitle", ${places(terms, sql`f."named"`)} AS "inNamed"`;

/** Which of the terms are there. */
const places = (terms: readonly Probe[], vector: Sql): Sql =>
  terms.length === 0
    ? sql`'{}'::int[]`
    : sql`array_remove(ARRAY[${join(
        terms.map(
          ({ query }, at) =>
            sql`CASE WHEN ${vector} @@ ${query}::tsquery THEN ${raw(String(at + 1))} END`,
        ),
      )}]::int[], NULL)`;
