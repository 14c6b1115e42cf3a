import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { enqueue } from "@/lib/jobs/enqueue";
import { tellingOf } from "./telling";

/**
 * Sends an activity on its way to every webhook that wants to hear of it. However often it is
 * called, each webhook gets one delivery.
 */
export async function queueDeliveries(activityId: string): Promise<void> {
  await transaction(async (tx) => {
    const telling = await tellingOf(tx, BigInt(activityId));
    if (!telling) return;
    const webhooks = await tx.webhook.findMany({
      where: { switchedOffAt: null, kinds: { has: telling.kind } },
      select: { id: true },
      orderBy: { id: "asc" },
    });
    const about = { activityId: BigInt(activityId), kind: telling.kind };
    const made = await tx.delivery.createManyAndReturn({
      // What it says is written when it is sent, and only if it may still be said.
      data: webhooks.map(({ id }) => ({ webhookId: id, body: "", ...about })),
      skipDuplicates: true,
      select: { id: true },
    });
    for (const { id } of made) await begin(tx, id);
  });
}

const begin = (tx: Tx, deliveryId: string) =>
  enqueue(tx, "deliver-webhook", { deliveryId, attempt: 0 });
