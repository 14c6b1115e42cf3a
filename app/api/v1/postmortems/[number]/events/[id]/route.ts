import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { changeEvent, removeEvent } from "@/lib/timeline/commands";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: apiRoute(contract.changeEvent, changeEvent),
  DELETE: apiRoute(contract.removeEvent, removeEvent),
});
