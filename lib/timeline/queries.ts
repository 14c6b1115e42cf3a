import type { Actor } from "@/lib/auth/actor";
import { selectOften } from "@/lib/db/select";
import { reachPostmortem } from "@/lib/postmortems/reach";
import { type EventRow, presentEvent } from "./present";
import type { EventView } from "./schema";

/**
 * In the order of time; where times are equal, as people placed them.
 * @throws DomainError not_found when the postmortem is out of reach.
 */
export async function listEvents(
  actor: Actor,
  { number }: { number: number },
): Promise<EventView[]> {
  const postmortem = await reachPostmortem(actor, number);
  const rows = await selectOften<EventRow>`
    SELECT e."id", e."at", e."endAt", e."precision"::text, e."text", e."kind"::text, e."source",
      e."milestone"::text, e."rawLine", e."version", ARRAY(
        SELECT json_build_object('id', v."id", 'url', v."url", 'quotation', v."quotation")
        FROM "Evidence" v WHERE v."eventId" = e."id" AND v."removalId" IS NULL ORDER BY v."id"
      ) AS "evidence"
    FROM "TimelineEvent" e
    WHERE e."postmortemId" = ${postmortem.id}::uuid AND e."removalId" IS NULL
    ORDER BY e."at", e."position", e."id"`;
  return rows.map(presentEvent);
}
