import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { ensure, notFound } from "@/lib/errors/domain-error";
import { administratorsOnly } from "@/lib/teams/policy";
import { canKeepWebhooks } from "./policy";

/** The first line of every query and command here: others learn not even whether there is one. */
export const ensureKeeper = (actor: Actor): void =>
  ensure(canKeepWebhooks(actor), administratorsOnly);

export async function findWebhook(tx: Tx, id: string) {
  const found = await tx.webhook.findUnique({ where: { id } });
  if (!found) throw notFound("that webhook");
  return found;
}

/** Holds the row until the transaction ends: an attempt and a wish to send again take turns. */
export const holdDelivery = (tx: Tx, id: string) =>
  tx.$executeRaw`SELECT 1 FROM "Delivery" WHERE "id" = ${id}::uuid FOR UPDATE`;

export async function findDelivery(tx: Tx, id: string) {
  const found = await tx.delivery.findUnique({
    where: { id },
    include: {
      webhook: true,
      attempts: { orderBy: { id: "desc" } },
      activity: { select: { postmortem: { select: { stage: true } } } },
    },
  });
  if (!found) throw notFound("that delivery");
  return found;
}

export type FoundDelivery = Awaited<ReturnType<typeof findDelivery>>;
