import { verifyAction } from "@/lib/action-items/commands";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { contract } from "@/lib/transfer/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: apiRoute(contract.verifyAction, verifyAction),
});
