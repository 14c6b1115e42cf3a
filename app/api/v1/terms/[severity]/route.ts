import { endTerms } from "@/lib/action-items/terms";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { contract } from "@/lib/transfer/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: apiRoute(contract.endTerms, (actor, input) => endTerms(actor, input)),
});
