import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/errors/domain-error";
import { type Paged, page } from "@/lib/http/paging";
import { isUuid } from "@/lib/teams/find";
import { ensureKeeper, findDelivery, findWebhook } from "./find";
import {
  deliveryRowSelect,
  presentDelivery,
  presentRow,
  presentWebhook,
  webhookSelect,
} from "./present";
import type { ById, DeliveryPage, DeliveryRow, DeliveryView, WebhookView } from "./schema";

export async function listWebhooks(actor: Actor): Promise<WebhookView[]> {
  ensureKeeper(actor);
  const rows = await db.webhook.findMany({ orderBy: { id: "asc" }, select: webhookSelect });
  return rows.map(presentWebhook);
}

/** @throws DomainError not_found */
export async function getWebhook(actor: Actor, { id }: ById): Promise<WebhookView> {
  ensureKeeper(actor);
  const found = isUuid(id)
    ? await db.webhook.findUnique({ where: { id }, select: webhookSelect })
    : null;
  if (!found) throw notFound("that webhook");
  return presentWebhook(found);
}

/** Newest first. @throws DomainError not_found when there is no such webhook. */
export async function listDeliveries(
  actor: Actor,
  { id, after, limit }: DeliveryPage,
): Promise<Paged<DeliveryRow>> {
  ensureKeeper(actor);
  await findWebhook(db, id);
  const rows = await db.delivery.findMany({
    where: { webhookId: id, ...(after && { id: { lt: after } }) },
    orderBy: { id: "desc" },
    take: limit + 1,
    select: deliveryRowSelect,
  });
  return page(rows.map(presentRow), limit, (last) => last.id);
}

/** @throws DomainError not_found */
export async function getDelivery(actor: Actor, { id }: ById): Promise<DeliveryView> {
  ensureKeeper(actor);
  if (!isUuid(id)) throw notFound("that delivery");
  return presentDelivery(await findDelivery(db, id));
}
