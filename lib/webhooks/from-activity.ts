import { transaction } from "@/lib/db/transaction";
import { sendOnItsWay } from "./on-its-way";
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
      select: { id: true, webhookId: true },
    });
    for (const { id, webhookId } of made)
      await sendOnItsWay(tx, webhookId, { deliveryId: id, attempt: 0 });
  });
}
