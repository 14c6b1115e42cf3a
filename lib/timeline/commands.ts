import { generateNKeysBetween } from "fractional-indexing";
import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Prisma, Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { findEditable, startRemoval } from "@/lib/postmortems/find";
import { settleAnchors } from "./anchors";
import { standBesideIn } from "./beside";
import { changeEventIn } from "./changing";
import { findClocks } from "./clocks";
import { findEvent } from "./find";
import { earlier } from "./moments";
import { placeBatch, withMoments } from "./placing";
import { bareSelect } from "./present";
import type { EventChange, NewEvent, NewEvents } from "./schema";
import { viewsOf } from "./views";

export async function addEvent(actor: Actor, { number, ...event }: NewEvent) {
  const [added] = await addEvents(actor, { number, events: [event] });
  if (!added) throw new Error("An event was added and is not there");
  return added;
}

/** Adds many at once, each behind those that already stand at the same moment. */
export async function addEvents(actor: Actor, input: NewEvents) {
  return transaction((tx) => addEventsIn(tx, actor, input));
}

/**
 * The same inside a larger command, such as an import. Times are what their sources showed: where a
 * source's clock was corrected, they are corrected too.
 */
export async function addEventsIn(tx: Tx, actor: Actor, { number, events }: NewEvents) {
  const postmortem = await findEditable(tx, actor, number);
  const last = await tx.timelineEvent.findFirst({
    where: { postmortemId: postmortem.id },
    orderBy: { position: "desc" },
    select: { position: true },
  });
  const positions = generateNKeysBetween(last?.position ?? null, null, events.length);
  const aheadOf = await findClocks(tx, postmortem.id);
  const timed = await withMoments(tx, postmortem, events);
  const added = await tx.timelineEvent.createManyAndReturn({
    data: timed.map(({ event, moment }, index) => {
      const { at: _, end, precision, after, before, beside, ...words } = event;
      const aheadMs = moment.precision === "unknown" ? 0 : aheadOf(words.source ?? "");
      return {
        ...words,
        ...earlier(moment, aheadMs),
        aheadMs,
        postmortemId: postmortem.id,
        position: positions[index] ?? "",
      };
    }),
    select: bareSelect,
  });
  const moved = await relate(tx, postmortem.id, events, added);
  await record(tx, actor, "event.added", {
    postmortemId: postmortem.id,
    detail: { ids: added.map(({ id }) => id) },
  });
  const rows = moved ? await reread(tx, added) : added;
  return viewsOf(
    tx,
    postmortem.id,
    rows.map((row) => ({ ...row, evidence: [] })),
  );
}

type Added = Prisma.TimelineEventGetPayload<{ select: typeof bareSelect }>;

/** What new events say of others. Answers whether any did. */
async function relate(tx: Tx, postmortemId: string, events: NewEvents["events"], added: Added[]) {
  let any = await placeBatch(tx, postmortemId, events, added);
  for (const [index, { beside }] of events.entries()) {
    const id = added[index]?.id;
    if (!beside || !id) continue;
    await standBesideIn(tx, await findEvent(tx, postmortemId, id), beside);
    any = true;
  }
  return any;
}

async function reread(tx: Tx, added: Added[]): Promise<Added[]> {
  const ids = added.map(({ id }) => id);
  const rows = await tx.timelineEvent.findMany({ where: { id: { in: ids } }, select: bareSelect });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** @throws DomainError conflict with both texts when somebody else was there. */
export async function changeEvent(
  actor: Actor,
  { number, id, version, base, ...change }: EventChange,
) {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const event = await findEvent(tx, postmortem.id, id);
    return changeEventIn(tx, actor, { postmortem, event, change, revision: { version, base } });
  });
}

export async function removeEvent(actor: Actor, { number, id }: { number: number; id: string }) {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    await findEvent(tx, postmortem.id, id);
    const removalId = await startRemoval(tx, actor, postmortem.id);
    await tx.timelineEvent.update({ where: { id }, data: { removalId } });
    await settleAnchors(tx, postmortem.id);
    await record(tx, actor, "event.removed", { postmortemId: postmortem.id, subjectId: id });
    return { removalId };
  });
}
