import { changeTerms, listTerms } from "@/lib/action-items/terms";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { contract } from "@/lib/transfer/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.listTerms, async (actor) => ({ items: await listTerms(actor) })),
  PATCH: apiRoute(contract.changeTerms, (actor, input) => changeTerms(actor, input)),
});
