import { contract } from "@/lib/api/contract";
import { listPutAside } from "@/lib/coach/queries";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { whole } from "@/lib/http/paging";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.listPutAside, whole(listPutAside)),
});
