import { mergeActions } from "@/lib/action-items/merging";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { contract } from "@/lib/transfer/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: apiRoute(contract.mergeActions, mergeActions),
});
