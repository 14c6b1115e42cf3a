import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { invalid } from "@/lib/errors/domain-error";
import { findEditable } from "@/lib/postmortems/find";
import { findEvent, type StoredEvent } from "./find";
import type { Standing } from "./schema";
import { viewOf } from "./views";

/**
 * Puts an event beside another account of the same moment; beside null it stands alone again. Each
 * keeps its own time, words and source.
 * @throws DomainError invalid for an event beside itself.
 */
export async function standBeside(actor: Actor, { number, id, beside }: Standing) {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const event = await findEvent(tx, postmortem.id, id);
    await standBesideIn(tx, event, beside);
    await record(tx, actor, "event.changed", { postmortemId: postmortem.id, subjectId: id });
    return viewOf(tx, postmortem.id, id);
  });
}

/** The same inside a larger command. There are heads and accounts, but never an account's account. */
export async function standBesideIn(tx: Tx, event: StoredEvent, beside: string | null) {
  if (beside === event.id) throw invalid("An event cannot stand beside itself.");
  const moment = await findMoment(tx, event);
  const own = event.besideId ?? event.id;
  if (beside === null) {
    await stand(tx, [event.id], null);
    if (own === event.id) await leadByAnother(tx, moment.others);
    return;
  }
  const other = await findEvent(tx, event.postmortemId, beside);
  const head = other.besideId ?? other.id;
  if (head === own) return;
  const along = moment.isHead ? [...moment.others.map(({ id }) => id), own] : [];
  await stand(tx, [...along, event.id], head);
}

/**
 * All events of this one's moment, removed ones too. The first that is there stands in for a head
 * that was removed; wherever a head goes, its accounts go as well.
 */
async function findMoment(tx: Tx, event: StoredEvent) {
  const head = event.besideId ?? event.id;
  const all = await tx.timelineEvent.findMany({
    where: { postmortemId: event.postmortemId, OR: [{ id: head }, { besideId: head }] },
    select: { id: true, removalId: true },
    orderBy: [{ at: "asc" }, { position: "asc" }, { id: "asc" }],
  });
  const there = all.filter(({ removalId }) => removalId === null);
  const shown = there.find(({ id }) => id === head) ?? there[0];
  return { isHead: shown?.id === event.id, others: all.filter(({ id }) => id !== event.id) };
}

type Other = { id: string; removalId: string | null };

async function leadByAnother(tx: Tx, others: Other[]): Promise<void> {
  const next = others.find(({ removalId }) => removalId === null) ?? others[0];
  if (!next) return;
  await stand(tx, [next.id], null);
  const rest = others.filter((other) => other !== next).map(({ id }) => id);
  if (rest.length > 0) await stand(tx, rest, next.id);
}

async function stand(tx: Tx, ids: string[], besideId: string | null): Promise<void> {
  await tx.timelineEvent.updateMany({
    where: { id: { in: ids } },
    data: { besideId, version: { increment: 1 } },
  });
}
