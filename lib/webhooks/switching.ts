import { record } from "@/lib/activity/record";
import { systemActor } from "@/lib/auth/system";
import type { Tx } from "@/lib/db/client";
import { tellAdministrators } from "@/lib/notifications/administrators";

type Webhook = { id: string; name: string };

/** By Parapet itself, which says so to every administrator. What waited is given up. */
export async function switchOffIn(tx: Tx, { id, name }: Webhook, why: string, now: Date) {
  const { count } = await tx.webhook.updateMany({
    where: { id, switchedOffAt: null },
    data: { switchedOffAt: now, switchedOffWhy: why, version: { increment: 1 } },
  });
  if (count === 0) return;
  await giveUpWaiting(tx, id);
  const actor = systemActor("webhooks");
  await record(tx, actor, "webhook.switched-off", { subjectId: id, detail: { why } });
  const alarm = {
    once: `webhook-off:${id}:${now.toISOString()}`,
    sentence: `The webhook “${name}” was switched off. ${why}`,
    href: `/settings/integrations/webhooks/${id}`,
  };
  await tellAdministrators(tx, alarm, now);
}

/** The queue of one webhook; its jobs find nothing that waits and end. */
export const giveUpWaiting = (tx: Tx, webhookId: string) =>
  tx.delivery.updateMany({
    where: { webhookId, state: "waiting" },
    data: { state: "given_up" },
  });
