import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { renewSecret } from "@/lib/webhooks/commands";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: apiRoute(contract.renewSecret, renewSecret),
});
