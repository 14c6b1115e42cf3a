import { idsOf } from "@/lib/action-items/named";
import { type Actor, teamIds } from "@/lib/auth/actor";
import { join, literal, type Sql, select, selectOften, sql } from "@/lib/db/select";
import { notFound } from "@/lib/errors/domain-error";
import { type Paged, page } from "@/lib/http/paging";
import { marksColumn } from "@/lib/postmortems/rows";
import { isUuid } from "@/lib/teams/find";
import { answeredColumns } from "./answered";
import type { LessonFilter } from "./filter";
import { listFollows } from "./followed";
import { followedBy, named, serving, tagged } from "./narrowing";
import { beyond, keyOf, newestFirst, published } from "./newest";
import { type FedRow, presentFed } from "./present";
import type { FeedLesson } from "./schema";
import { onlyNews, unread } from "./unread";
import { waitingIds } from "./waiting";

/** What the organisation published, newest first. */
export async function listFeed(actor: Actor, filter: LessonFilter): Promise<Paged<FeedLesson>> {
  const ids = await idsOf(filter);
  if (!ids) return { items: [], next: null };
  const narrowed = [
    ...named(ids),
    ...(filter.tag ? await tagged(filter.tag) : []),
    ...(filter.service ? await serving(filter.service) : []),
    ...(filter.following ? await followedBy(await listFollows(actor)) : []),
    ...(filter.unread ? [onlyNews(actor)] : []),
    ...answeredAs(actor, filter.status),
  ];
  const rows = await read(actor, {
    where: [...narrowed, beyond(filter.after)],
    limit: filter.limit + 1,
    often: narrowed.length === 0,
  });
  return page(rows, filter.limit, keyOf);
}

/** The newest that wait for an answer of a team of the asker; a bounded look, as the count's is. */
export async function listUnanswered(actor: Actor, limit = 3): Promise<FeedLesson[]> {
  // More than are shown, for some of them may have been taken back.
  return read(actor, { where: [unanswered(actor, limit + 50)], limit, often: true });
}

/** Those of these lessons that are published, the newest first. */
export async function listPublished(actor: Actor, ids: string[]): Promise<FeedLesson[]> {
  if (ids.length === 0) return [];
  return read(actor, { where: [sql`l."id" = ANY(${ids}::uuid[])`], limit: ids.length });
}

/** @throws DomainError not_found for a lesson that is not published, or not any more. */
export async function getLesson(actor: Actor, { id }: { id: string }): Promise<FeedLesson> {
  if (!isUuid(id)) throw notFound("that lesson");
  const [lesson] = await read(actor, { where: [sql`l."id" = ${id}::uuid`], limit: 1 });
  if (!lesson) throw notFound("that lesson");
  return lesson;
}

type Reading = { where: Sql[]; limit: number; often?: boolean };

/**
 * One statement whatever the page shows, glyphs and stances included; it reads the feed's index
 * from its key. "Published" is asked of the postmortem as well, which alone decides who sees it.
 */
async function read(actor: Actor, { where, limit, often }: Reading): Promise<FeedLesson[]> {
  const teams = teamIds(actor);
  const ask = often ? selectOften : select;
  const rows = await ask<FedRow>`
    SELECT l."id", l."text", l."tags", l."publishedAt", l."version", p."number", p."title",
      p."services", ${unread(actor)} AS "unread",
      json_build_object('id', t."id", 'slug', t."slug", 'name', t."name") AS "team",
      s."name" AS "severity",
      ${marksColumn},
      ${answeredColumns(teams)}
    FROM "Lesson" l
    JOIN "Postmortem" p ON p."id" = l."postmortemId" AND p."stage" = 'published'
    JOIN "Team" t ON t."id" = p."teamId"
    LEFT JOIN "Severity" s ON s."id" = p."severityId"
    WHERE ${join([published, ...where], " AND ")} ${newestFirst} LIMIT ${literal(limit)}`;
  return rows.map((row) => presentFed(row, actor));
}

function answeredAs(actor: Actor, status: LessonFilter["status"]): Sql[] {
  if (!status) return [];
  return [status === "unanswered" ? unanswered(actor) : answered(teamIds(actor), status)];
}

/** By a team of theirs at least. */
const unanswered = (actor: Actor, most?: number): Sql =>
  sql`l."id" = ANY(${waitingIds(actor, most)})`;

const answered = (teams: string[], stance: string) => sql`EXISTS (
  SELECT 1 FROM "Stance" a WHERE a."lessonId" = l."id"
    AND a."teamId" = ANY(${teams}::uuid[]) AND a."stance" = ${stance}::"StanceKind")`;
