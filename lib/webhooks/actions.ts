"use server";

import type { Route } from "next";
import { formAction } from "@/lib/http/form-action";
import { addWebhook, changeWebhook, removeWebhook, renewSecret, switchWebhook } from "./commands";
import { allowHost, disallowHost } from "./hosts";
import { ById, HostName, NewWebhook, WebhookChange, WebhookSwitch } from "./schema";
import { redeliver, sendTrial } from "./sending";

export const addWebhookAction = formAction(NewWebhook, addWebhook, { quiet: true });
export const changeWebhookAction = formAction(WebhookChange, changeWebhook);
export const switchWebhookAction = formAction(WebhookSwitch, switchWebhook);
export const renewSecretAction = formAction(ById, (actor, input) => renewSecret(actor, input));
export const removeWebhookAction = formAction(ById, removeWebhook, {
  leadTo: () => "/settings/integrations" as Route,
});
export const sendTrialAction = formAction(ById, (actor, input) => sendTrial(actor, input), {
  leadTo: ({ id, webhookId }) => `/settings/integrations/webhooks/${webhookId}/${id}` as Route,
});
export const redeliverAction = formAction(ById, redeliver);

export const allowHostAction = formAction(HostName, allowHost);
export const disallowHostAction = formAction(HostName, disallowHost);
