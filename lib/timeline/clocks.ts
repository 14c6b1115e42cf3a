import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { invalid } from "@/lib/errors/domain-error";
import { findEditable } from "@/lib/postmortems/find";
import { mostAheadMs, readAhead, sourceKey } from "./ahead";
import { settleAnchors } from "./anchors";
import type { ClockCorrection } from "./schema";

export type AheadOf = (source: string) => number;

/** How far each source's clock ran ahead, in milliseconds; 0 for those that nobody corrected. */
export async function findClocks(tx: Tx, postmortemId: string): Promise<AheadOf> {
  const rows = await tx.sourceClock.findMany({ where: { postmortemId } });
  const clocks = new Map(rows.map(({ source, aheadMs }) => [sourceKey(source), aheadMs]));
  return (source) => clocks.get(sourceKey(source)) ?? 0;
}

/**
 * Moves all events of a source by what its clock was off, also those that are removed for now; 0
 * takes the correction back. What was taken off stays with each event, so that any correction is
 * exactly reversible. Sources are the same whatever their case and the blanks around them.
 * @throws DomainError invalid when it says no length of time, or one of many days.
 */
export async function correctClock(actor: Actor, { number, ...input }: ClockCorrection) {
  const source = input.source.trim();
  const aheadMs = lengthGiven(input);
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const wasMs = await keepClock(tx, postmortem.id, source, aheadMs);
    const moved = await moveEvents(tx, postmortem.id, source, aheadMs);
    await settleAnchors(tx, postmortem.id);
    await record(tx, actor, "clock.corrected", {
      postmortemId: postmortem.id,
      detail: { source, aheadMs, wasMs },
    });
    return { source, aheadMs, wasMs, moved };
  });
}

function lengthGiven({ ahead, aheadMs }: Omit<ClockCorrection, "number">): number {
  const ms = aheadMs ?? readAhead(ahead ?? "");
  if (ms === null)
    throw refusal("How far was it ahead? Write a length such as +3 min, or 90 s behind.");
  if (Math.abs(ms) > mostAheadMs)
    throw refusal("That is more than 20 days. Change the dates of these events instead.");
  return ms;
}

const refusal = (message: string) => invalid(message, { ahead: message });

async function keepClock(tx: Tx, postmortemId: string, source: string, aheadMs: number) {
  const clocks = await tx.sourceClock.findMany({ where: { postmortemId } });
  const same = clocks.find((clock) => sourceKey(clock.source) === sourceKey(source));
  const name = same?.source ?? source;
  const id = { postmortemId_source: { postmortemId, source: name } };
  if (aheadMs === 0) await tx.sourceClock.deleteMany({ where: { postmortemId, source: name } });
  else
    await tx.sourceClock.upsert({
      where: id,
      create: { postmortemId, source: name, aheadMs },
      update: { aheadMs, version: { increment: 1 } },
    });
  return same?.aheadMs ?? 0;
}

/** An unknown time was read off no clock. */
async function moveEvents(tx: Tx, postmortemId: string, source: string, aheadMs: number) {
  const known = await tx.timelineEvent.findMany({
    where: { postmortemId, precision: { not: "unknown" }, aheadMs: { not: aheadMs } },
    select: { id: true, source: true },
  });
  const ids = known
    .filter((one) => sourceKey(one.source) === sourceKey(source))
    .map(({ id }) => id);
  return tx.$executeRaw`
    UPDATE "TimelineEvent" SET
      "at" = "at" + ("aheadMs"::bigint - ${aheadMs}::int) * interval '1 millisecond',
      "endAt" = "endAt" + ("aheadMs"::bigint - ${aheadMs}::int) * interval '1 millisecond',
      "aheadMs" = ${aheadMs}::int, "version" = "version" + 1
    WHERE "id" = ANY(${ids}::uuid[])`;
}
