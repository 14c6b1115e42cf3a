import { imageOf } from "@/lib/attachments/present";
import type { Actor } from "@/lib/auth/actor";
import { listOwnWords } from "@/lib/coach/own-words";
import { selectOften } from "@/lib/db/select";
import { reachPostmortem } from "@/lib/postmortems/reach";
import { askedOn } from "./asked-on";
import { outlined } from "./outlined";
import { presentStory, presentWhys, type StoryRow } from "./present";
import type { OutlineAsked, OutlineView, StoryWhy, WhyView } from "./schema";
import { writers } from "./writers";

/**
 * Flat, siblings in their order; `toForest` makes the tree of it.
 * @throws DomainError not_found when the postmortem is out of reach.
 */
export async function listWhys(actor: Actor, { number }: { number: number }): Promise<WhyView[]> {
  const rows = await readWhys(actor, number);
  return presentWhys(rows, { ownWords: await wordsFor(actor, rows) });
}

/**
 * The same for reading: with the events that answers cite and what their layers did.
 * @throws DomainError not_found when the postmortem is out of reach.
 */
export async function listWhyStory(
  actor: Actor,
  { number }: { number: number },
): Promise<StoryWhy[]> {
  const rows = await readWhys(actor, number);
  const conditions = rows.filter(({ contributing }) => contributing);
  return presentStory(rows, await wordsFor(actor, conditions));
}

/**
 * The tree to take along: an outline in Markdown, a Mermaid flowchart, or JSON.
 * @throws DomainError not_found when the postmortem is out of reach.
 */
export async function getOutline(
  actor: Actor,
  { number, format }: OutlineAsked,
): Promise<OutlineView> {
  const rows = await readWhys(actor, number);
  const cited = rows.flatMap(({ evidence }) => evidence.flatMap(({ event }) => event ?? []));
  const texts = new Map(cited.map(({ id, text }) => [id, text]));
  const ownWords = await wordsFor(actor, rows);
  const whys = outlined(presentWhys(rows, { ownWords }), (id) => texts.get(id) ?? "");
  return { format, text: writers[format](whys) };
}

/** The organisation's own names, where any answer could be about one. */
const wordsFor = async (actor: Actor, rows: readonly StoryRow[]): Promise<string[]> =>
  rows.some(({ answer }) => askedOn(answer)) ? listOwnWords(actor) : [];

async function readWhys(actor: Actor, number: number): Promise<StoryRow[]> {
  const { id } = await reachPostmortem(actor, number);
  return selectOften<StoryRow>`
    SELECT w."id", w."parentId", w."question", w."answer", w."kind"::text AS "kind",
      w."assumption", w."contributing", w."version",
      (SELECT json_build_object('slug', y."slug", 'name', coalesce(m."keptName", y."name"),
          'outcome', m."outcome")
       FROM "Layer" y
       LEFT JOIN "LayerMark" m ON m."layerId" = y."id" AND m."postmortemId" = w."postmortemId"
       WHERE y."id" = w."layerId") AS "layer",
      (SELECT coalesce(json_agg(json_build_object(
          'id', v."id", 'citedEventId', v."citedEventId", 'url', v."url",
          'quotation', v."quotation", 'image', ${imageOf},
          'event', CASE WHEN e."id" IS NULL THEN NULL ELSE json_build_object('id', e."id",
            'at', e."at", 'end', e."endAt", 'precision', e."precision", 'text', e."text") END
        ) ORDER BY v."id"), '[]')
       FROM "Evidence" v LEFT JOIN "TimelineEvent" e ON e."id" = v."citedEventId"
       WHERE v."whyId" = w."id" AND v."removalId" IS NULL AND e."removalId" IS NULL
      ) AS "evidence"
    FROM "WhyNode" w
    WHERE w."postmortemId" = ${id}::uuid AND w."removalId" IS NULL
    ORDER BY w."position", w."id"`;
}
