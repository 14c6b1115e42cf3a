import { contract } from "@/lib/api/contract";
import { listToldNotices } from "@/lib/api/notices";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.listNotices, listToldNotices),
});
