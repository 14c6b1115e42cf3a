import { z } from "zod";
import { DeliveryState, WebhookFormat } from "@/lib/db/generated/enums";
import { tellable } from "./kinds";

const Name = z
  .string()
  .trim()
  .min(1, "Give it a name, such as the channel it ends in.")
  .max(120, "A name has 120 characters at most.")
  .refine((text) => !/\p{Cc}/u.test(text), "A name is one line of letters and signs.");

const Address = z.string().trim().max(2_000, "An address has 2000 characters at most.");

const Kind = z.enum(tellable);

/** Of a form also one alone. */
const Kinds = z
  .union([z.array(Kind).min(1), Kind.transform((kind) => [kind])], "Choose one activity at least.")
  .transform((kinds) => [...new Set(kinds)].sort());

export type NewWebhook = z.infer<typeof NewWebhook>;
export const NewWebhook = z.object({
  name: Name,
  url: Address.min(1, "Paste the address that is to be told."),
  format: z.enum(WebhookFormat).default("parapet"),
  kinds: Kinds,
});

export type WebhookChange = z.infer<typeof WebhookChange>;
export const WebhookChange = NewWebhook.extend({
  id: z.uuid(),
  /** Empty keeps the one that is there. */
  url: Address.default(""),
  version: z.coerce.number().int(),
});

export type ById = z.infer<typeof ById>;
export const ById = z.object({ id: z.uuid() });

export type WebhookSwitch = z.infer<typeof WebhookSwitch>;
export const WebhookSwitch = ById.extend({
  on: z.union([z.boolean(), z.enum(["on", "off"]).transform((word) => word === "on")]),
});

export type DeliveryPage = z.infer<typeof DeliveryPage>;
export const DeliveryPage = ById.extend({
  after: z.uuid("That page address is cut short. Start again from the first page.").optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

export type HostName = z.infer<typeof HostName>;
export const HostName = z.object({ host: z.string().trim().min(1, "Which host?").max(253) });

export type WebhookView = z.infer<typeof WebhookView>;
export const WebhookView = z.object({
  id: z.uuid(),
  name: z.string(),
  format: z.enum(WebhookFormat),
  urlHost: z.string(),
  kinds: z.array(z.string()),
  createdAt: z.string(),
  createdBy: z.string(),
  failingSince: z.string().nullable(),
  switchedOffAt: z.string().nullable(),
  switchedOffWhy: z.string(),
  version: z.number(),
});

/** The secret is told once, when it is made. */
export type WebhookWithSecret = z.infer<typeof WebhookWithSecret>;
export const WebhookWithSecret = z.object({ id: z.uuid(), secret: z.string() });

/** What commands answer, for whoever goes on from there. */
export type Changed = { id: string; version: number };
export type Switched = { id: string; on: boolean };
export type Sent = { id: string; webhookId: string };

export type DeliveryRow = z.infer<typeof DeliveryRow>;
export const DeliveryRow = z.object({
  id: z.uuid(),
  kind: z.string(),
  state: z.enum(DeliveryState),
  createdAt: z.string(),
  deliveredAt: z.string().nullable(),
  attempts: z.number(),
});

export type DeliveryView = z.infer<typeof DeliveryView>;
export const DeliveryView = DeliveryRow.omit({ attempts: true }).extend({
  webhook: z.object({ id: z.uuid(), name: z.string(), off: z.boolean() }),
  /** Null where it is about a postmortem that is not published now. */
  body: z.string().nullable(),
  attempts: z.array(
    z.object({
      at: z.string(),
      tookMs: z.number(),
      status: z.number().nullable(),
      answer: z.string(),
      failure: z.string(),
    }),
  ),
});

export type AllowedHostView = z.infer<typeof AllowedHostView>;
export const AllowedHostView = z.object({
  host: z.string(),
  addedAt: z.string(),
  addedBy: z.string(),
});
