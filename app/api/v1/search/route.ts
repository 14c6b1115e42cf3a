import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { search } from "@/lib/search/queries";
import { contract } from "@/lib/transfer/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.search, (actor, query) => search(actor, query)),
});
