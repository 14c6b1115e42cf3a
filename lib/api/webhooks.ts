import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { WebhookFormat } from "@/lib/db/generated/enums";
import { endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/paging";
import { readInput } from "@/lib/http/read-input";
import { changeWebhook } from "@/lib/webhooks/commands";
import { tellable } from "@/lib/webhooks/kinds";
import { getWebhook } from "@/lib/webhooks/queries";
import * as shapes from "@/lib/webhooks/schema";

const all = "/webhooks";
const one = `${all}/{id}`;
const delivery = "/deliveries/{id}";
const { ById, DeliveryRow, DeliveryView, WebhookView, WebhookWithSecret } = shapes;

/** What is not named stays as it is. */
const Change = shapes.WebhookChange.pick({ id: true, version: true, url: true }).extend({
  name: z.string().optional(),
  format: z.enum(WebhookFormat).optional(),
  kinds: z.array(z.enum(tellable)).optional(),
});
const Changed = z.object({ id: z.string(), version: z.number() });
const Switched = z.object({ id: z.string(), on: z.boolean() });
const Sent = z.object({ id: z.string(), webhookId: z.string() });

/** Addresses that are told what happens; all of it for administrators. */
// biome-ignore format: a table reads by its columns
export const webhooks = {
  listWebhooks: endpoint("GET", all, "List webhooks, oldest first", z.object({}), pageOf(WebhookView)),
  addWebhook: endpoint("POST", all, "Tell an address; its secret is answered this once", shapes.NewWebhook, WebhookWithSecret),
  getWebhook: endpoint("GET", one, "One of them", ById, WebhookView),
  changeWebhook: endpoint("PATCH", one, "Change its name, address, format or kinds", Change, Changed),
  removeWebhook: endpoint("DELETE", one, "Remove it, with its delivery log", ById, z.unknown()),
  switchWebhook: endpoint("PUT", `${one}/switch`, "Switch it off, or on again", shapes.WebhookSwitch, Switched),
  renewSecret: endpoint("POST", `${one}/secret`, "Make a new secret; the one before signs as well for a day", ById, WebhookWithSecret),
  sendTrial: endpoint("POST", `${one}/trial`, "Send a test delivery", ById, Sent),
  listDeliveries: endpoint("GET", `${one}/deliveries`, "Its deliveries, newest first", shapes.DeliveryPage, pageOf(DeliveryRow)),
  getDelivery: endpoint("GET", delivery, "One delivery: its body and every attempt", ById, DeliveryView),
  redeliver: endpoint("POST", `${delivery}/redelivery`, "Send it once more, with the same id", ById, Sent),
};

export const webhookViews = { Webhook: WebhookView, Delivery: DeliveryView };

/** The room's command wants all of it, as its form sends it. */
export async function changeWebhookPartly(actor: Actor, change: z.infer<typeof Change>) {
  const { name, format, kinds } = await getWebhook(actor, change);
  const whole = readInput(shapes.WebhookChange, { name, format, kinds, ...change });
  return changeWebhook(actor, whole);
}
