import { imageOf } from "@/lib/attachments/present";
import type { Actor } from "@/lib/auth/actor";
import { selectOften } from "@/lib/db/select";
import { reachPostmortem } from "@/lib/postmortems/reach";
import { type EventRow, presentEvents } from "./present";
import type { ClockView, EventView } from "./schema";

/**
 * In the order of time; where times are equal, as people placed them. Events of unknown time stand
 * in their place between the others.
 * @throws DomainError not_found when the postmortem is out of reach.
 */
export async function listEvents(
  actor: Actor,
  { number }: { number: number },
): Promise<EventView[]> {
  const postmortem = await reachPostmortem(actor, number);
  const rows = await selectOften<EventRow>`
    SELECT e."id", e."at", e."endAt", e."precision"::text, e."afterId", e."beforeId", e."written",
      e."aheadMs", e."text", e."kind"::text, e."source", e."milestone"::text, e."besideId",
      e."starred", e."rawLine", e."position", e."version", ARRAY(
        SELECT json_build_object('id', v."id", 'url', v."url", 'quotation', v."quotation",
          'image', ${imageOf})
        FROM "Evidence" v WHERE v."eventId" = e."id" AND v."removalId" IS NULL ORDER BY v."id"
      ) AS "evidence"
    FROM "TimelineEvent" e
    WHERE e."postmortemId" = ${postmortem.id}::uuid AND e."removalId" IS NULL
    ORDER BY e."at", e."position", e."id"`;
  return presentEvents(rows);
}

/** Sources whose clocks were off, by name. @throws DomainError not_found when it is out of reach. */
export async function listClocks(
  actor: Actor,
  { number }: { number: number },
): Promise<ClockView[]> {
  const postmortem = await reachPostmortem(actor, number);
  return selectOften<ClockView>`
    SELECT "source", "aheadMs" FROM "SourceClock"
    WHERE "postmortemId" = ${postmortem.id}::uuid ORDER BY "source"`;
}
