import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { whole } from "@/lib/http/paging";
import { suggestFor } from "@/lib/precedents/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: apiRoute(contract.suggestFor, whole(suggestFor)),
});
