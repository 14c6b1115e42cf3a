import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { whole } from "@/lib/http/paging";
import { listLayers } from "@/lib/layers/queries";
import { addLayer } from "@/lib/layers/row-commands";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.listLayers, whole(listLayers)),
  POST: apiRoute(contract.addLayer, addLayer),
});
