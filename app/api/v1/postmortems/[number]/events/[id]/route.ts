import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { changeEvent, removeEvent } from "@/lib/timeline/commands";
import { contract } from "@/lib/transfer/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: apiRoute(contract.changeEvent, changeEvent),
  DELETE: apiRoute(contract.removeEvent, removeEvent),
});
