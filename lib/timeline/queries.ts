import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { findPostmortem } from "@/lib/postmortems/find";
import { eventSelect, presentEvent } from "./present";
import type { EventView } from "./schema";

/** In the order of time; where times are equal, as people placed them. */
export async function listEvents(
  actor: Actor,
  { number }: { number: number },
): Promise<EventView[]> {
  const postmortem = await findPostmortem(db, actor, number);
  const rows = await db.timelineEvent.findMany({
    where: { postmortemId: postmortem.id, removalId: null },
    orderBy: [{ at: "asc" }, { position: "asc" }, { id: "asc" }],
    select: eventSelect,
  });
  return rows.map(presentEvent);
}
