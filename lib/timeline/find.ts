import type { Tx } from "@/lib/db/client";
import { notFound } from "@/lib/errors/domain-error";

/** @throws DomainError not_found for one that was removed, or is another postmortem's. */
export async function findEvent(tx: Tx, postmortemId: string, id: string) {
  const event = await tx.timelineEvent.findFirst({ where: { id, postmortemId, removalId: null } });
  if (!event) throw notFound("that event");
  return event;
}

export type StoredEvent = Awaited<ReturnType<typeof findEvent>>;
