import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { whole } from "@/lib/http/paging";
import { listSimilar } from "@/lib/precedents/queries";
import { contract } from "@/lib/transfer/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.listSimilar, whole(listSimilar)),
});
