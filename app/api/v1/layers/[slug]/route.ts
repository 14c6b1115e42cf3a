import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { changeLayer } from "@/lib/layers/row-commands";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: apiRoute(contract.changeLayer, changeLayer),
});
