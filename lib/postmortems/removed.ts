import type { Actor } from "@/lib/auth/actor";
import { type Sql, select, sql } from "@/lib/db/select";
import { ensure } from "@/lib/errors/domain-error";
import { type Paged, page } from "@/lib/http/paging";
import { excerpt } from "@/lib/markdown/plain";
import { canEdit, readOnly } from "./policy";
import { reachPostmortem } from "./reach";
import type { RemovalsAsked, RemovalView } from "./schema";

/**
 * What was removed here and can be brought back, lately removed first. For those who write: what
 * was taken away is told to nobody else.
 * @throws DomainError not_found when the postmortem is out of reach, forbidden for readers.
 */
export async function listRemovals(
  actor: Actor,
  { number, after, limit }: RemovalsAsked,
): Promise<Paged<RemovalView>> {
  const reached = await reachPostmortem(actor, number);
  ensure(canEdit(actor, reached), readOnly);
  const rows = await select<Row>`
    WITH gone AS (${goneFrom(reached.id)})
    SELECT r."id", r."removedAt", json_build_object('id', u."id", 'name', u."name") AS "by",
      f."kind", f."words", f."things"
    FROM "Removal" r JOIN "User" u ON u."id" = r."removedById",
    LATERAL (
      SELECT g."kind", left(g."words", 1000) AS "words", (count(*) OVER ())::int AS "things"
      FROM gone g WHERE g."removalId" = r."id" ORDER BY g."under", g."id" LIMIT 1) f
    WHERE r."postmortemId" = ${reached.id}::uuid AND ${isPlain}
      AND ${after ? sql`r."id" < ${after}::uuid` : sql`true`}
    ORDER BY r."id" DESC LIMIT ${limit + 1}`;
  return page(rows.map(present), limit, ({ id }) => id);
}

type Row = Omit<RemovalView, "removedAt"> & { removedAt: Date };

const present = ({ removedAt, words, ...row }: Row): RemovalView => ({
  ...row,
  removedAt: removedAt.toISOString(),
  words: excerpt(words, 120),
});

/** Every row that is away now. `under`: another row of the same removal stands above it. */
const goneFrom = (postmortemId: string): Sql => {
  const away = sql`x."postmortemId" = ${postmortemId}::uuid AND x."removalId" IS NOT NULL`;
  return sql`
    SELECT x."removalId", x."id", 'figure' AS "kind", x."amount" || ' ' || x."unit" AS "words",
      false AS "under" FROM "ImpactFigure" x WHERE ${away}
    UNION ALL SELECT x."removalId", x."id", 'event', x."text", false
    FROM "TimelineEvent" x WHERE ${away}
    UNION ALL SELECT x."removalId", x."id", 'why', x."question", EXISTS (
      SELECT FROM "WhyNode" p WHERE p."id" = x."parentId" AND p."removalId" = x."removalId")
    FROM "WhyNode" x WHERE ${away}
    UNION ALL SELECT x."removalId", x."id", 'action', x."title", false
    FROM "ActionItem" x WHERE ${away}
    UNION ALL SELECT x."removalId", x."id", 'lesson', x."text", false
    FROM "Lesson" x WHERE ${away}
    UNION ALL SELECT x."removalId", x."id", 'evidence', coalesce(x."url", x."quotation", e."text",
      nullif(i."caption", ''), 'an image'), false
    FROM "Evidence" x LEFT JOIN "TimelineEvent" e ON e."id" = x."citedEventId"
    LEFT JOIN "Image" i ON i."id" = x."imageId" WHERE ${away}`;
};

/**
 * Of a removal `r`: nothing but a removal. What a merge or a reshaping took away left its words
 * elsewhere, so that only its own undo gives back the whole.
 */
export const isPlain: Sql = sql`(
  NOT EXISTS (
    SELECT FROM "Activity" a WHERE a."postmortemId" = r."postmortemId"
      AND a."kind" = 'action.merged' AND a."detail"->>'removalId' = r."id"::text)
  AND NOT EXISTS (
    SELECT FROM "WhyNode" w
    WHERE w."postmortemId" = r."postmortemId" AND w."removalId" = r."id"
      -- The last that took it away: it may have been removed and brought back before.
      AND 'why.removed' IS DISTINCT FROM (
        SELECT a."kind" FROM "Activity" a
        WHERE a."postmortemId" = r."postmortemId" AND a."kind" LIKE 'why.%' AND (
          a."kind" = 'why.removed' AND a."detail"->'ids' @> to_jsonb(w."id"::text)
          OR a."detail"->'turn'->'changed' @> jsonb_build_array(jsonb_build_object(
            'id', w."id", 'now', jsonb_build_object('removed', true))))
        ORDER BY a."id" DESC LIMIT 1)))`;
