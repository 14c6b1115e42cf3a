import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { changeMark, clearMark, markLayer } from "@/lib/layers/commands";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: apiRoute(contract.markLayer, markLayer),
  PATCH: apiRoute(contract.changeMark, changeMark),
  DELETE: apiRoute(contract.clearMark, clearMark),
});
