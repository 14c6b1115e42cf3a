import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { listAllowed } from "@/lib/outbound/allowed";
import { type Outcome, outcomeOf, type ReadyToSend, unsent } from "./attempt";
import { holdDelivery } from "./find";
import { bodyOf } from "./formats";
import { sendOnItsWay } from "./on-its-way";
import { isBeyondHope, waitMs } from "./patience";
import { secretsAt, unsealAddress } from "./secrets";
import { signedHeaders } from "./signature";
import { switchOffIn } from "./switching";
import { tellingOf } from "./telling";

type Job = { deliveryId: string; attempt?: number };

/**
 * Tries a delivery once. At least once in all, always with its id: two servers with one job may both
 * send, but only the first writes it down and decides what comes next. Trying again is ours and not
 * the queue's, for a receiver that is away is no failure of Parapet's, its waits reach over a day,
 * and they end with its webhook.
 */
export async function deliver({ deliveryId, attempt = 0 }: Job, now: Date): Promise<void> {
  const ready = await transaction((tx) => prepare(tx, deliveryId, attempt, now));
  if (!ready) return;
  const outcome =
    "refusal" in ready
      ? unsent(ready.refusal)
      : await outcomeOf({ ...ready, allow: await listAllowed() });
  await transaction((tx) => settle(tx, { deliveryId, attempt }, outcome, now));
}

type Ready = Omit<ReadyToSend, "allow"> | { refusal: string };

/** What is to be sent, or why it must not be; null when there is nothing to do any more. */
async function prepare(tx: Tx, id: string, attempt: number, now: Date): Promise<Ready | null> {
  const found = await hold(tx, id, attempt);
  if (found?.state !== "waiting" || found.webhook.switchedOffAt) return null;
  const { webhook, activityId } = found;
  const telling = activityId === null ? null : await tellingOf(tx, activityId);
  if (activityId !== null && !telling) {
    await tx.delivery.update({ where: { id }, data: { body: "" } });
    return { refusal: "Not sent: what it is about is not published any more." };
  }
  const url = unsealAddress(webhook.urlSealed);
  const secrets = secretsAt(webhook.secretSealed, now);
  if (url === null || secrets.length === 0)
    return {
      refusal:
        "Not sent: Parapet’s SECRET is another one now. Enter its address again and renew its secret.",
    };
  // A trial's body was written when it was asked for.
  const body = telling ? bodyOf(webhook.format, id, telling) : found.body;
  await tx.delivery.update({ where: { id }, data: { body } });
  return { url, body, headers: signedHeaders({ id, body, secrets, now }) };
}

/** Null when this attempt was written down already. */
async function hold(tx: Tx, id: string, attempt: number) {
  await holdDelivery(tx, id);
  const found = await tx.delivery.findUnique({
    where: { id },
    include: { webhook: true, _count: { select: { attempts: true } } },
  });
  return found?._count.attempts === attempt ? found : null;
}

/** Writes down what came of it and what comes next, unless another server did. */
async function settle(tx: Tx, { deliveryId: id, attempt = 0 }: Job, outcome: Outcome, now: Date) {
  const found = await hold(tx, id, attempt);
  if (!found) return;
  const { arrived, gone, never, retryAfter, ...row } = outcome;
  await tx.deliveryAttempt.create({ data: { deliveryId: id, at: now, ...row } });
  const ended = arrived || never || found.webhook.switchedOffAt !== null;
  const wait = ended ? null : waitMs(attempt + 1, retryAfter);
  if (wait !== null) {
    const next = { deliveryId: id, attempt: attempt + 1 };
    await sendOnItsWay(tx, found.webhookId, next, new Date(now.getTime() + wait));
  } else
    await tx.delivery.update({
      where: { id },
      data: arrived ? { state: "delivered", deliveredAt: now } : { state: "given_up" },
    });
  if (arrived) await noteArrival(tx, found.webhookId);
  else if (!never) await noteFailure(tx, found.webhook, gone, now);
}

const noteArrival = (tx: Tx, id: string) =>
  tx.webhook.updateMany({
    where: { id, failingSince: { not: null } },
    data: { failingSince: null },
  });

type Failing = { id: string; name: string; failingSince: Date | null };

/** Switches it off when it is gone or beyond hope. */
async function noteFailure(tx: Tx, webhook: Failing, gone: boolean, now: Date) {
  if (gone) return switchOffIn(tx, webhook, "It answered 410: it is gone for good.", now);
  const since = webhook.failingSince ?? now;
  await tx.webhook.update({ where: { id: webhook.id }, data: { failingSince: since } });
  const failures = await tx.deliveryAttempt.count({
    where: { at: { gte: since }, delivery: { webhookId: webhook.id } },
  });
  if (isBeyondHope(failures, since, now))
    await switchOffIn(tx, webhook, `Nothing arrived, ${failures} times in a row.`, now);
}
