import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { changeWhy, removeWhy } from "@/lib/whys/commands";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: apiRoute(contract.changeWhy, changeWhy),
  DELETE: apiRoute(contract.removeWhy, removeWhy),
});
