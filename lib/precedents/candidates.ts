import type { Actor } from "@/lib/auth/actor";
import { literal, type Sql, select, selectOften, sql } from "@/lib/db/select";
import { visible } from "@/lib/postmortems/reach";
import { type Lookup, reading } from "./lookups";
import type { Hit, Scored } from "./scoring";
import { least } from "./weights";

/** What is asked about: a postmortem, or the beginning of one that has no row yet. */
export type Asking = {
  id: string | null;
  title: string;
  services: string[];
  tags: string[];
  conditions: string[];
  /** Ids of the layers that did not stop it. */
  gotPast: string[];
  /** "2026-03-14" */
  day: string;
};

/** One that shares words with the asking one, and what else they share. */
export type Candidate = {
  id: string;
  number: number;
  title: string;
  team: { slug: string; name: string };
  occurredOn: string | null;
  later: boolean;
  /** As in `Scored`. */
  words: number;
  /** The same of one that two thirds share less with: it has nothing to do with this one. */
  usual: number;
  stems: string[];
  titleLikeness: number;
  services: string[];
  tags: string[];
  layers: string[];
  condition: { text: string; likeness: number } | null;
  said: "before" | "again" | null;
};

/** Those that share most, of all that the asker may see. */
const most = 15;
const gotPast = sql`('let_through', 'fired_unseen', 'bypassed', 'not_there')`;

/**
 * What a postmortem calls its contributing conditions, as far as they are compared: every pair costs
 * a twentieth of a millisecond.
 */
export const conditionsOf = (id: Sql): Sql => sql`
  SELECT left(y."answer", 200) AS "answer" FROM "WhyNode" y
  WHERE y."postmortemId" = ${id} AND y."removalId" IS NULL AND y."contributing"
  ORDER BY y."position", y."id" LIMIT 4`;

/** The wordings that hold any of these words; who may see them is asked when they are read. */
export const findHits = (asking: Asking, lookups: readonly Lookup[]): Promise<Hit[]> =>
  selectOften<Hit>`
    SELECT * FROM wordings_holding(${lookups.map(({ stem }) => stem)}::text[],
      ${lookups.map(({ inHead }) => inHead)}::boolean[], ${reading.rows}::int) h
    WHERE h."postmortemId" IS DISTINCT FROM ${asking.id}::uuid`;

/**
 * The best of them that the asker may see, with what else they share.
 * @param unlike how many others are alike before the rest has nothing to do with the asking one.
 */
export async function readCandidates(
  asking: Asking,
  best: readonly Scored[],
  unlike: number,
  actor: Actor,
): Promise<Candidate[]> {
  // Where there are many, fewer than that share a word at all, and none is looked for.
  const looked = unlike < best.length ? Math.max(most, unlike + 1) : most;
  const first = best.slice(0, 2 * looked + 100);
  const found = await read(asking, first, { looked, unlike }, actor);
  // Hardly ever: so many drafts of others are more alike.
  if (found.length < most && first.length < best.length)
    return read(asking, best, { looked, unlike }, actor);
  return found;
}

async function read(
  asking: Asking,
  best: readonly Scored[],
  { looked, unlike }: { looked: number; unlike: number },
  actor: Actor,
): Promise<Candidate[]> {
  if (best.length === 0) return [];
  const rows = await select<Found>`
    WITH seen AS MATERIALIZED (
      SELECT p.*, s."place"
      FROM unnest(${best.map(({ postmortemId }) => postmortemId)}::uuid[])
        WITH ORDINALITY AS s("id", "place"), LATERAL (
        SELECT p."id", p."number", p."title", p."teamId", p."occurredOn", p."createdAt", p."services",
          p."tags"
        FROM "Postmortem" p WHERE p."id" = s."id" AND ${visible(actor)} OFFSET 0) p
      ORDER BY s."place" LIMIT ${literal(looked)})
    SELECT p."id", p."number", p."title", p."occurredOn", p."place",
      (SELECT u."place" FROM seen u ORDER BY u."place" OFFSET ${literal(unlike)} LIMIT 1) AS "usual",
      coalesce(p."occurredOn", p."createdAt"::date) > ${asking.day}::date AS "later",
      (SELECT json_build_object('slug', t."slug", 'name', t."name") FROM "Team" t
       WHERE t."id" = p."teamId") AS "team",
      similarity(p."title", ${asking.title}) AS "titleLikeness",
      ARRAY(SELECT unnest(p."services") INTERSECT SELECT unnest(${asking.services}::text[])) AS "services",
      ARRAY(SELECT unnest(p."tags") INTERSECT SELECT unnest(${asking.tags}::text[])) AS "tags",
      ARRAY(SELECT y."name" FROM "LayerMark" m JOIN "Layer" y ON y."id" = m."layerId"
        WHERE m."postmortemId" = p."id" AND m."layerId" = ANY(${asking.gotPast}::uuid[])
          AND m."outcome" IN ${gotPast} ORDER BY y."position", y."id") AS "layers",
      (SELECT json_build_object('text', w."answer", 'likeness', l."likeness")
       FROM (${conditionsOf(sql`p."id"`)}) w, unnest(${asking.conditions}::text[]) c,
         LATERAL (SELECT similarity(w."answer", c) AS "likeness" OFFSET 0) l
       WHERE l."likeness" >= ${least.likeness}::real
       ORDER BY l."likeness" DESC LIMIT 1) AS "condition",
      (SELECT CASE WHEN r."postmortemId" = p."id" THEN 'again' ELSE 'before' END FROM "Repeat" r
       WHERE (r."postmortemId", r."predecessorId") IN
         ((p."id", ${asking.id}::uuid), (${asking.id}::uuid, p."id")) LIMIT 1) AS "said"
    FROM (SELECT * FROM seen ORDER BY "place" LIMIT ${literal(most)}) p`;
  const at = (place: string | null) => best[Number(place ?? 0) - 1];
  return rows.map(({ place, usual, ...row }) => ({
    ...row,
    words: at(place)?.words ?? 0,
    stems: at(place)?.stems ?? [],
    usual: at(usual)?.words ?? 0,
  }));
}

type Found = Omit<Candidate, "words" | "stems" | "usual"> & { place: string; usual: string | null };
