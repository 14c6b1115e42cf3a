import type { Prisma } from "@/lib/db/client";
import type { FoundDelivery } from "./find";
import type { DeliveryRow, DeliveryView, WebhookView } from "./schema";

/** Neither the address nor the secret is among it. */
export const webhookSelect = {
  id: true,
  name: true,
  format: true,
  urlHost: true,
  kinds: true,
  createdAt: true,
  createdBy: { select: { name: true } },
  failingSince: true,
  switchedOffAt: true,
  switchedOffWhy: true,
  version: true,
} satisfies Prisma.WebhookSelect;

type Webhook = Prisma.WebhookGetPayload<{ select: typeof webhookSelect }>;

const moment = (at: Date | null): string | null => at?.toISOString() ?? null;

export function presentWebhook({ createdBy, ...webhook }: Webhook): WebhookView {
  return {
    ...webhook,
    createdBy: createdBy.name,
    createdAt: webhook.createdAt.toISOString(),
    failingSince: moment(webhook.failingSince),
    switchedOffAt: moment(webhook.switchedOffAt),
  };
}

export const deliveryRowSelect = {
  id: true,
  kind: true,
  state: true,
  createdAt: true,
  deliveredAt: true,
  _count: { select: { attempts: true } },
} satisfies Prisma.DeliverySelect;

type Row = Prisma.DeliveryGetPayload<{ select: typeof deliveryRowSelect }>;

export function presentRow({ _count, ...row }: Row): DeliveryRow {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    deliveredAt: moment(row.deliveredAt),
    attempts: _count.attempts,
  };
}

/**
 * An administrator may see no more drafts than anybody else: of a postmortem that was taken back
 * neither what was sent is shown nor what a receiver answered, which may repeat it.
 */
export function presentDelivery(delivery: FoundDelivery): DeliveryView {
  const { id, kind, state, webhook, activity, createdAt, deliveredAt, body } = delivery;
  // Nothing at all of a postmortem: a trial, and a practice whose story was never published.
  const shown = !activity?.postmortem || activity.postmortem.stage === "published";
  return {
    id,
    kind,
    state,
    createdAt: createdAt.toISOString(),
    deliveredAt: moment(deliveredAt),
    webhook: { id: webhook.id, name: webhook.name, off: webhook.switchedOffAt !== null },
    body: shown ? body : null,
    attempts: delivery.attempts.map(({ at, tookMs, status, answer, failure }) => ({
      at: at.toISOString(),
      tookMs,
      status,
      answer: shown ? answer : "",
      failure,
    })),
  };
}
