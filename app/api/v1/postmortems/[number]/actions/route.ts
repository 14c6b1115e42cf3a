import { commitToAction } from "@/lib/action-items/commands";
import { listActions } from "@/lib/action-items/queries";
import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { whole } from "@/lib/http/paging";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.listActions, whole(listActions)),
  POST: apiRoute(contract.commitToAction, commitToAction),
});
