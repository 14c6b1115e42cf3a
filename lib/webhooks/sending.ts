import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import { transaction } from "@/lib/db/transaction";
import { invalid } from "@/lib/errors/domain-error";
import { ensureKeeper, findDelivery, findWebhook, holdDelivery } from "./find";
import { bodyOf } from "./formats";
import { trialKind } from "./kinds";
import { sendOnItsWay } from "./on-its-way";
import type { ById, Sent } from "./schema";
import { trialTelling } from "./telling";

/** Sends something that says nothing, to see whether it arrives. */
export async function sendTrial(actor: Actor, { id }: ById, now = new Date()): Promise<Sent> {
  ensureKeeper(actor);
  return transaction(async (tx) => {
    const webhook = await findWebhook(tx, id);
    ensureOn(webhook);
    const delivery = await tx.delivery.create({
      data: { webhookId: id, kind: trialKind, body: "" },
      select: { id: true },
    });
    const body = bodyOf(webhook.format, delivery.id, trialTelling(now));
    await tx.delivery.update({ where: { id: delivery.id }, data: { body } });
    await sendOnItsWay(tx, id, { deliveryId: delivery.id, attempt: 0 });
    await record(tx, actor, "webhook.tried", { subjectId: id });
    return { id: delivery.id, webhookId: id };
  });
}

/** Once more with the same id, also what arrived: a receiver can tell that it has it. */
export async function redeliver(actor: Actor, { id }: ById): Promise<Sent> {
  ensureKeeper(actor);
  return transaction(async (tx) => {
    await holdDelivery(tx, id);
    const { webhook, attempts } = await findDelivery(tx, id);
    ensureOn(webhook);
    await tx.delivery.update({ where: { id }, data: { state: "waiting" } });
    await sendOnItsWay(tx, webhook.id, { deliveryId: id, attempt: attempts.length });
    await record(tx, actor, "webhook.redelivered", {
      subjectId: webhook.id,
      detail: { delivery: id },
    });
    return { id, webhookId: webhook.id };
  });
}

function ensureOn({ switchedOffAt }: { switchedOffAt: Date | null }): void {
  if (switchedOffAt) throw invalid("This webhook is switched off. Switch it on first.");
}
