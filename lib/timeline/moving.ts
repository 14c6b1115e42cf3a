import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { findEditable } from "@/lib/postmortems/find";
import { findPlaces, type Place } from "./anchors";
import { findEvent } from "./find";
import type { EventMove } from "./schema";

/** Trades places with the neighbour of the same moment; at another moment the time decides. */
export async function moveEvent(actor: Actor, { number, id, direction }: EventMove) {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    await findEvent(tx, postmortem.id, id);
    const places = await findPlaces(tx, postmortem.id);
    const moment = places.find((place) => place.id === id)?.at.getTime();
    const peers = places.filter(({ at }) => at.getTime() === moment);
    const here = peers.findIndex((peer) => peer.id === id);
    const there = direction === "earlier" ? here - 1 : here + 1;
    const [own, other] = [peers[here], peers[there]];
    if (!own || !other || isBound(own, other)) return { id, moved: false };
    await place(tx, peers.toSpliced(here, 1).toSpliced(there, 0, own), there);
    await record(tx, actor, "event.moved", { postmortemId: postmortem.id, subjectId: id });
    return { id, moved: true };
  });
}

/** One of unknown time stays behind what it follows, and before what it precedes. */
const isBound = (a: Place, b: Place): boolean =>
  [a.afterId, a.beforeId].includes(b.id) || [b.afterId, b.beforeId].includes(a.id);

/** Writes one row where the keys around it leave room, and all of the moment where they do not. */
async function place(tx: Tx, peers: readonly Place[], index: number): Promise<void> {
  const [before, own, after] = [peers[index - 1], peers[index], peers[index + 1]];
  const low = before?.position ?? null;
  const high = after?.position ?? null;
  if (own && (low === null || high === null || low < high))
    return setPosition(tx, own.id, generateKeyBetween(low, high));
  const keys = generateNKeysBetween(null, null, peers.length);
  for (const [at, { id }] of peers.entries()) await setPosition(tx, id, keys[at] ?? "");
}

async function setPosition(tx: Tx, id: string, position: string): Promise<void> {
  await tx.timelineEvent.update({
    where: { id },
    data: { position, version: { increment: 1 } },
  });
}
