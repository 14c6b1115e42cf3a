import type { Tx } from "@/lib/db/client";
import { enqueue } from "@/lib/jobs/enqueue";

type Attempt = { deliveryId: string; attempt: number };

/** Puts the next attempt behind what waits for the same receiver, and behind nothing else. */
export const sendOnItsWay = (tx: Tx, webhookId: string, attempt: Attempt, startAfter?: Date) =>
  enqueue(tx, "deliver-webhook", attempt, {
    lane: webhookId,
    ...(startAfter && { startAfter }),
  });
