import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction, wrote } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors/domain-error";
import { reconcile } from "@/lib/errors/reconcile";
import { findEditable, startRemoval } from "@/lib/postmortems/find";
import { storedMoment } from "./moments";
import { bareSelect, eventSelect, presentEvent } from "./present";
import type { EventChange, EventMove, NewEvent, NewEvents, NewEvidence } from "./schema";

export async function addEvent(actor: Actor, { number, ...event }: NewEvent) {
  const [added] = await addEvents(actor, { number, events: [event] });
  if (!added) throw new Error("An event was added and is not there");
  return added;
}

/** Adds many at once, each behind those that already stand at the same moment. */
export async function addEvents(actor: Actor, input: NewEvents) {
  return transaction((tx) => addEventsIn(tx, actor, input));
}

/** The same inside a larger command, such as an import. */
export async function addEventsIn(tx: Tx, actor: Actor, { number, events }: NewEvents) {
  const postmortem = await findEditable(tx, actor, number);
  const last = await tx.timelineEvent.findFirst({
    where: { postmortemId: postmortem.id },
    orderBy: { position: "desc" },
    select: { position: true },
  });
  const positions = generateNKeysBetween(last?.position ?? null, null, events.length);
  const added = await tx.timelineEvent.createManyAndReturn({
    data: events.map(({ at, end, precision, ...event }, index) => ({
      ...event,
      ...storedMoment({ at, end, precision }, postmortem.zone),
      postmortemId: postmortem.id,
      position: positions[index] ?? "",
    })),
    select: bareSelect,
  });
  await record(tx, actor, "event.added", {
    postmortemId: postmortem.id,
    detail: { ids: added.map(({ id }) => id) },
  });
  return added.map((event) => presentEvent({ ...event, evidence: [] }));
}

/** @throws DomainError conflict with both texts when somebody else was there. */
export async function changeEvent(actor: Actor, input: EventChange) {
  const { number, id, version, base, at, end, precision, ...words } = input;
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const event = await findEvent(tx, postmortem.id, id);
    const retimed = at !== undefined || end !== undefined || precision !== undefined;
    const stored = {
      at: event.at.toISOString(),
      end: event.endAt?.toISOString(),
      precision: event.precision,
    };
    const moment = retimed
      ? storedMoment(retime(stored, { at, end, precision }), postmortem.zone)
      : {};
    reconcile(event, { ...words, ...moment }, { version, base });
    wrote(
      await tx.timelineEvent.updateMany({
        where: { id, version: event.version },
        data: { ...words, ...moment, version: { increment: 1 } },
      }),
    );
    await record(tx, actor, "event.changed", { postmortemId: postmortem.id, subjectId: id });
    return presentEvent(
      await tx.timelineEvent.findUniqueOrThrow({ where: { id }, select: eventSelect }),
    );
  });
}

type Retiming = Pick<EventChange, "at" | "end" | "precision">;

/** A new start without a word on the end keeps the end; "exact" or "approximate" drops it. */
function retime(
  stored: Required<Pick<Retiming, "precision">> & Retiming & { at: string },
  change: Retiming,
) {
  const precision = change.precision ?? (change.end === null ? "exact" : stored.precision);
  const end = change.end === undefined ? stored.end : change.end;
  return {
    at: change.at ?? stored.at,
    precision,
    end: precision === "range" || change.end ? end : null,
  };
}

/** Trades places with the neighbour of the same moment; at another moment the time decides. */
export async function moveEvent(actor: Actor, { number, id, direction }: EventMove) {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const event = await findEvent(tx, postmortem.id, id);
    const peers = await tx.timelineEvent.findMany({
      where: { postmortemId: postmortem.id, at: event.at, removalId: null },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true, position: true },
    });
    const here = peers.findIndex((peer) => peer.id === id);
    const [before, after] =
      direction === "earlier"
        ? [peers[here - 2], peers[here - 1]]
        : [peers[here + 1], peers[here + 2]];
    if (direction === "earlier" ? !after : !before) return { id, moved: false };
    await tx.timelineEvent.update({
      where: { id },
      data: {
        position: generateKeyBetween(before?.position ?? null, after?.position ?? null),
        version: { increment: 1 },
      },
    });
    await record(tx, actor, "event.moved", { postmortemId: postmortem.id, subjectId: id });
    return { id, moved: true };
  });
}

export async function removeEvent(actor: Actor, { number, id }: { number: number; id: string }) {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    await findEvent(tx, postmortem.id, id);
    const removalId = await startRemoval(tx, actor, postmortem.id);
    await tx.timelineEvent.update({ where: { id }, data: { removalId } });
    await record(tx, actor, "event.removed", { postmortemId: postmortem.id, subjectId: id });
    return { removalId };
  });
}

/** Backs an event with a link or a quotation. */
export async function backEvent(actor: Actor, { number, eventId, ...evidence }: NewEvidence) {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    await findEvent(tx, postmortem.id, eventId);
    const backing = await tx.evidence.create({
      data: { ...evidence, eventId, postmortemId: postmortem.id },
      select: { id: true, url: true, quotation: true },
    });
    await record(tx, actor, "event.backed", { postmortemId: postmortem.id, subjectId: eventId });
    return backing;
  });
}

async function findEvent(tx: Tx, postmortemId: string, id: string) {
  const event = await tx.timelineEvent.findFirst({ where: { id, postmortemId, removalId: null } });
  if (!event) throw notFound("that event");
  return event;
}
