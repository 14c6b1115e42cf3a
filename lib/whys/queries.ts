import type { Actor } from "@/lib/auth/actor";
import { selectOften } from "@/lib/db/select";
import { reachPostmortem } from "@/lib/postmortems/reach";
import { presentStory, presentWhys, type StoryRow } from "./present";
import type { StoryWhy, WhyView } from "./schema";

/**
 * Flat, siblings in their order; `toForest` makes the tree of it.
 * @throws DomainError not_found when the postmortem is out of reach.
 */
export async function listWhys(actor: Actor, { number }: { number: number }): Promise<WhyView[]> {
  return presentWhys(await readWhys(actor, number));
}

/**
 * The same for reading: with the events that answers cite and what their layers did.
 * @throws DomainError not_found when the postmortem is out of reach.
 */
export async function listWhyStory(
  actor: Actor,
  { number }: { number: number },
): Promise<StoryWhy[]> {
  return presentStory(await readWhys(actor, number));
}

async function readWhys(actor: Actor, number: number): Promise<StoryRow[]> {
  const { id } = await reachPostmortem(actor, number);
  return selectOften<StoryRow>`
    SELECT w."id", w."parentId", w."question", w."answer", w."assumption", w."contributing",
      w."version",
      (SELECT json_build_object('slug', y."slug", 'name', y."name", 'outcome', m."outcome")
       FROM "Layer" y
       LEFT JOIN "LayerMark" m ON m."layerId" = y."id" AND m."postmortemId" = w."postmortemId"
       WHERE y."id" = w."layerId") AS "layer",
      (SELECT coalesce(json_agg(json_build_object(
          'id', e."id", 'citedEventId', e."citedEventId", 'url', e."url",
          'quotation', e."quotation",
          'event', CASE WHEN v."id" IS NULL THEN NULL ELSE json_build_object('id', v."id",
            'at', v."at", 'end', v."endAt", 'precision', v."precision", 'text', v."text") END
        ) ORDER BY e."id"), '[]')
       FROM "Evidence" e LEFT JOIN "TimelineEvent" v ON v."id" = e."citedEventId"
       WHERE e."whyId" = w."id" AND e."removalId" IS NULL AND v."removalId" IS NULL
      ) AS "evidence"
    FROM "WhyNode" w
    WHERE w."postmortemId" = ${id}::uuid AND w."removalId" IS NULL
    ORDER BY w."position", w."id"`;
}
