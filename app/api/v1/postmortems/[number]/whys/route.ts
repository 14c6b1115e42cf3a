import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { whole } from "@/lib/http/paging";
import { askWhy } from "@/lib/whys/commands";
import { listWhys } from "@/lib/whys/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.listWhys, whole(listWhys)),
  POST: apiRoute(contract.askWhy, askWhy),
});
