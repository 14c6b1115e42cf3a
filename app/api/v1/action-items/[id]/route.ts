import { getAction } from "@/lib/action-items/queries";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { contract } from "@/lib/transfer/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.getAction, getAction),
});
