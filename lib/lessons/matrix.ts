import { type Actor, teamIds } from "@/lib/auth/actor";
import type { StanceKind } from "@/lib/db/generated/enums";
import { join, literal, select, sql } from "@/lib/db/select";
import { page } from "@/lib/http/paging";
import { listTeams } from "@/lib/teams/queries";
import {
  hasAnswered,
  type MatrixCounts,
  type MatrixFilter,
  type MatrixPage,
  type MatrixRow,
  type MatrixTeam,
} from "./matrix-schema";
import { tagged } from "./narrowing";
import { beyond, keyOf, newestFirst, published } from "./newest";
import { headlineOf } from "./sentences";

/**
 * Lessons and what every team answered, the newest first. The asker's teams come first, then those
 * that answered one of these lessons, then the silent ones. Teams that were neither asked about any
 * of these lessons nor answered one are left out, unless it is one of them that is asked for.
 */
export async function listMatrix(actor: Actor, filter: MatrixFilter): Promise<MatrixPage> {
  const [rows, all] = await Promise.all([readRows(filter), listTeams(actor)]);
  const { items, next } = page(rows.map(present), filter.limit, keyOf);
  const concerned = new Set(
    items.flatMap(({ answers, team }) => [...Object.keys(answers), team.id]),
  );
  const { team: ref } = filter;
  const own = teamIds(actor);
  const teams = all
    .filter(({ id, slug }) => (ref ? ref === id || ref === slug : concerned.has(id)))
    .map((team) => ({ ...team, counts: countsOf(items, team.id) }));
  return { items, next, teams: bySaying(teams, own) };
}

type Row = Pick<MatrixRow, "id" | "number" | "team"> & {
  text: string;
  publishedAt: Date;
  cells: [team: string, stance: StanceKind | null][] | null;
};

async function readRows({ tag, from, until, after, limit }: MatrixFilter): Promise<Row[]> {
  const where = [
    published,
    ...(tag ? await tagged(tag) : []),
    ...(from ? [sql`l."publishedAt" >= ${from}::date AT TIME ZONE 'UTC'`] : []),
    ...(until ? [sql`l."publishedAt" < (${until}::date + 1) AT TIME ZONE 'UTC'`] : []),
    beyond(after),
  ];
  return select<Row>`
    SELECT l."id", l."text", l."publishedAt", p."number",
      json_build_object('id', t."id", 'slug', t."slug", 'name', t."name") AS "team",
      (SELECT json_agg(json_build_array("teamId", s."stance"))
       FROM (SELECT k."teamId" FROM "Ask" k WHERE k."lessonId" = l."id") k
       FULL JOIN (SELECT a."teamId", a."stance" FROM "Stance" a WHERE a."lessonId" = l."id") s
         USING ("teamId")) AS "cells"
    FROM "Lesson" l
    JOIN "Postmortem" p ON p."id" = l."postmortemId" AND p."stage" = 'published'
    JOIN "Team" t ON t."id" = p."teamId"
    WHERE ${join(where, " AND ")}
    ${newestFirst} LIMIT ${literal(limit + 1)}`;
}

function present({ text, cells, publishedAt, ...row }: Row): MatrixRow {
  const told = cells ?? [];
  return {
    ...row,
    headline: headlineOf(text).headline,
    publishedAt: publishedAt.toISOString(),
    counts: count(told.map(([, stance]) => stance)),
    answers: Object.fromEntries(told),
  };
}

const countsOf = (items: MatrixRow[], teamId: string): MatrixCounts =>
  count(items.flatMap(({ answers }) => (teamId in answers ? [answers[teamId] ?? null] : [])));

function count(stances: (StanceKind | null)[]): MatrixCounts {
  const of = (kind: StanceKind | null) => stances.filter((stance) => stance === kind).length;
  return {
    applies: of("applies"),
    covered: of("covered"),
    notForUs: of("not_for_us"),
    silent: of(null),
  };
}

/** By name among those alike: who answers most is no rank. */
function bySaying(teams: MatrixTeam[], own: string[]): MatrixTeam[] {
  const placeOf = ({ id, counts }: MatrixTeam) =>
    own.includes(id) ? 0 : hasAnswered(counts) ? 1 : 2;
  // Sorting keeps the order of what is equal, and the teams come by name.
  return [...teams].sort((a, b) => placeOf(a) - placeOf(b));
}
