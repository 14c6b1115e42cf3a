import { type Actor, teamIds } from "@/lib/auth/actor";
import type { FindableKind } from "@/lib/db/generated/enums";
import { join, literal, raw, type Sql, select, sql } from "@/lib/db/select";
import type { Asked, Term } from "./terms";
import { windowDays } from "./windows";

/** Something that has words which were asked for. Places are those of the terms, from 1. */
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
  /** That have one of the words, for each word. */
  each: 1_000,
  /** Of these, so many are looked at more closely: those with the most telling words. */
  some: 120,
  /** Words that are looked up one by one. */
  lookups: 12,
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

/**
 * The newest that have all of the words. One more than are ranked tells that there are more. Many
 * have a common word, and are met among the newest rows already; few have a rare one.
 */
export async function findAll(asked: Asked, filters: Sql[], actor: Actor): Promise<Candidate[]> {
  const days = asked.terms.some(({ rare }) => rare) ? [] : await windowDays();
  for (const day of days) {
    const found = await readAll(asked, [sql`f."at" >= ${day}::date`, ...filters], actor);
    if (found.length > reading.all) return found;
  }
  return readAll(asked, filters, actor);
}

const readAll = ({ all, terms }: Asked, filters: Sql[], actor: Actor): Promise<Candidate[]> =>
  select<Candidate>`
    SELECT ${columns(terms)}, ARRAY(SELECT generate_series(1, ${terms.length}::int)) AS "held"
    FROM (${newest(all, [...filters, seen(actor)])}) f`;

/**
 * The index knows who has the words of a phrase, and the row alone whether they stand together: it is
 * read for the newest only.
 */
function newest(all: string, conditions: Sql[]): Sql {
  if (!all.includes(" <")) return holding(all, conditions, reading.all + 1);
  const apart = holding(all.replace(togetherness, " & "), conditions, reading.phrases);
  return sql`SELECT * FROM (${apart}) f WHERE f."words" @@ ${all}::tsquery LIMIT ${literal(reading.all + 1)}`;
}

const holding = (words: string, conditions: Sql[], most: number): Sql => sql`
  SELECT * FROM "Findable" f
  WHERE ${join([sql`f."words" @@ ${words}::tsquery`, ...conditions], " AND ")}
  ORDER BY f."at" DESC, f."id" DESC LIMIT ${literal(most)}`;

/** No word has such a sign in it. */
const togetherness = / <(?:-|\d+)> /g;

/** Those that have the most telling of the words, for a search that no text answers as a whole. */
export async function findSome(asked: Asked, filters: Sql[], actor: Actor): Promise<Candidate[]> {
  const lookups = lookupsOf(asked.terms);
  if (lookups.length === 0) return [];
  const strict = asked.strict === "" ? "" : ` & ${asked.strict}`;
  const hits = lookups.map(
    ({ query, weight }) => sql`(
      SELECT f."id", f."at", ${weight}::float8 AS "weight" FROM "Findable" f
      WHERE ${join([sql`f."words" @@ ${`(${query})${strict}`}::tsquery`, seen(actor), ...filters], " AND ")}
      LIMIT ${literal(reading.each)})`,
  );
  return select<Candidate>`
    WITH best AS MATERIALIZED (
      SELECT "id" FROM (${join(hits, " UNION ALL ")}) h
      GROUP BY "id" ORDER BY sum("weight") DESC, max("at") DESC, "id" LIMIT ${literal(reading.some)})
    SELECT ${columns(asked.terms)}, ${places(asked.terms, sql`f."words"`)} AS "held"
    FROM best JOIN "Findable" f USING ("id")`;
}

/** A word that many have leads nowhere beside one that few have. */
function lookupsOf(terms: readonly Term[]): Term[] {
  const telling = terms.filter(({ common }) => !common);
  const usable = telling.length > 0 ? telling : [...terms];
  return usable.sort((one, other) => other.weight - one.weight).slice(0, reading.lookups);
}

const columns = (terms: readonly Term[]): Sql => sql`
  f."id", f."kind"::text, f."teamId", f."severityId", f."tags", f."at", f."size", f."titleSize",
  ${places(terms, sql`f."title"`)} AS "inTitle", ${places(terms, sql`f."named"`)} AS "inNamed"`;

/** Which of the terms are there. */
const places = (terms: readonly Term[], vector: Sql): Sql =>
  terms.length === 0
    ? sql`'{}'::int[]`
    : sql`array_remove(ARRAY[${join(
        terms.map(
          ({ query }, at) =>
            sql`CASE WHEN ${vector} @@ ${query}::tsquery THEN ${raw(String(at + 1))} END`,
        ),
      )}]::int[], NULL)`;
