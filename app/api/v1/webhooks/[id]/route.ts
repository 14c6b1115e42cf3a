import { contract } from "@/lib/api/contract";
import { changeWebhookPartly } from "@/lib/api/webhooks";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { removeWebhook } from "@/lib/webhooks/commands";
import { getWebhook } from "@/lib/webhooks/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.getWebhook, getWebhook),
  PATCH: apiRoute(contract.changeWebhook, changeWebhookPartly),
  DELETE: apiRoute(contract.removeWebhook, removeWebhook),
});
