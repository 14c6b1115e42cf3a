import { z } from "zod";
import { type Ids, idsOf, rarelyTagged } from "@/lib/action-items/named";
import { type Actor, teamIds } from "@/lib/auth/actor";
import { join, literal, type Sql, select, selectOften, sql } from "@/lib/db/select";
import { notFound } from "@/lib/errors/domain-error";
import { fromKey, type Paged, page, toKey } from "@/lib/http/paging";
import { marksColumn } from "@/lib/postmortems/rows";
import { isUuid } from "@/lib/teams/find";
import { type FedRow, presentFed } from "./present";
import type { FeedLesson, LessonFilter } from "./schema";

/** A lesson that scrolled further back than this no longer waits for an answer. */
const fresh = 300;

const published = sql`l."publishedAt" IS NOT NULL AND l."removalId" IS NULL`;
const newestFirst = sql`ORDER BY l."publishedAt" DESC, l."id" DESC`;

/** What the organisation published, newest first. */
export async function listFeed(actor: Actor, filter: LessonFilter): Promise<Paged<FeedLesson>> {
  const ids = await idsOf(filter);
  if (!ids) return { items: [], next: null };
  const narrowed = [
    ...named(ids),
    ...(filter.tag ? await tagged(filter.tag) : []),
    ...answeredAs(actor, filter.status),
  ];
  const rows = await read(actor, {
    where: [...narrowed, after(filter.after)],
    limit: filter.limit + 1,
    often: narrowed.length === 0,
  });
  return page(rows, filter.limit, (last) => toKey([last.publishedAt, last.id]));
}

/** The newest that a team of the asker has not answered; a bounded look, as the count's is. */
export async function listUnanswered(actor: Actor, limit = 3): Promise<FeedLesson[]> {
  const newest = sql`(
    SELECT * FROM "Lesson" l WHERE ${published} ${newestFirst} LIMIT ${literal(fresh)})`;
  return read(actor, { from: newest, where: [unanswered(teamIds(actor))], limit, often: true });
}

/** @throws DomainError not_found for a lesson that is not published, or not any more. */
export async function getLesson(actor: Actor, { id }: { id: string }): Promise<FeedLesson> {
  if (!isUuid(id)) throw notFound("that lesson");
  const [lesson] = await read(actor, { where: [sql`l."id" = ${id}::uuid`], limit: 1 });
  if (!lesson) throw notFound("that lesson");
  return lesson;
}

/** Tags of the newest lessons, the most used first. */
export async function listFeedTags(_actor: Actor, limit = 12): Promise<string[]> {
  const rows = await selectOften<{ tag: string }>`
    SELECT tag FROM (
      SELECT l."tags" FROM "Lesson" l WHERE ${published} ${newestFirst} LIMIT ${literal(fresh)}
    ) newest, unnest(newest."tags") AS tag
    GROUP BY tag ORDER BY count(*) DESC, tag LIMIT ${literal(limit)}`;
  return rows.map(({ tag }) => tag);
}

type Reading = { from?: Sql; where: Sql[]; limit: number; often?: boolean };

/**
 * One statement whatever the page shows, glyphs and stances included; it reads the feed's index
 * from its key. "Published" is asked of the postmortem as well, which alone decides who sees it.
 */
async function read(actor: Actor, { from, where, limit, often }: Reading): Promise<FeedLesson[]> {
  const teams = teamIds(actor);
  const ask = often ? selectOften : select;
  const rows = await ask<FedRow>`
    SELECT l."id", l."text", l."tags", l."publishedAt", l."version", p."number", p."title",
      json_build_object('id', t."id", 'slug', t."slug", 'name', t."name") AS "team",
      s."name" AS "severity",
      ${marksColumn},
      (SELECT json_agg(json_build_object('teamId', a."teamId", 'stance', a."stance",
         'note', CASE WHEN a."teamId" = ANY(${teams}::uuid[]) THEN a."note" ELSE '' END))
       FROM "Stance" a WHERE a."lessonId" = l."id") AS "stances"
    FROM ${from ?? sql`"Lesson"`} l
    JOIN "Postmortem" p ON p."id" = l."postmortemId" AND p."stage" = 'published'
    JOIN "Team" t ON t."id" = p."teamId"
    LEFT JOIN "Severity" s ON s."id" = p."severityId"
    WHERE ${join([published, ...where], " AND ")} ${newestFirst} LIMIT ${literal(limit)}`;
  return rows.map((row) => presentFed(row, actor));
}

const Key = z.tuple([z.iso.datetime(), z.uuid()]);

function after(key: string | undefined): Sql {
  if (!key) return sql`true`;
  const [at, id] = fromKey(key, Key);
  return sql`(l."publishedAt", l."id") < (${at}::timestamptz, ${id}::uuid)`;
}

function named({ team, severity, layer }: Ids): Sql[] {
  return [
    ...(team ? [sql`p."teamId" = ${team}::uuid`] : []),
    ...(severity ? [sql`p."severityId" = ${severity}::uuid`] : []),
    ...(layer ? [notHeldBy(layer)] : []),
  ];
}

const notHeldBy = (layer: string) => sql`EXISTS (
  SELECT 1 FROM "LayerMark" m WHERE m."postmortemId" = p."id" AND m."layerId" = ${layer}::uuid
    AND m."outcome" IN ('let_through', 'fired_unseen', 'bypassed', 'not_there'))`;

/** A postmortem carries the tags of its lessons, so a rare tag narrows the postmortems first. */
async function tagged(tag: string): Promise<Sql[]> {
  const rare = await rarelyTagged(tag);
  return [
    ...(rare ? [sql`l."postmortemId" = ANY(${rare}::uuid[])`] : []),
    sql`l."tags" @> ARRAY[${tag}]::text[]`,
  ];
}

function answeredAs(actor: Actor, status: LessonFilter["status"]): Sql[] {
  if (!status) return [];
  const teams = teamIds(actor);
  return [status === "unanswered" ? unanswered(teams) : answered(teams, status)];
}

/** By one of these teams at least; the team that wrote it is not asked. */
function unanswered(teams: string[]): Sql {
  if (teams.length === 0) return sql`false`;
  const by = (team: string) => sql`p."teamId" <> ${team}::uuid AND NOT EXISTS (
    SELECT 1 FROM "Stance" a WHERE a."lessonId" = l."id" AND a."teamId" = ${team}::uuid)`;
  return sql`(${join(teams.map(by), " OR ")})`;
}

const answered = (teams: string[], stance: string) => sql`EXISTS (
  SELECT 1 FROM "Stance" a WHERE a."lessonId" = l."id"
    AND a."teamId" = ANY(${teams}::uuid[]) AND a."stance" = ${stance}::"StanceKind")`;
