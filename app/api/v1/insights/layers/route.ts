import { contract } from "@/lib/api/contract";
import { inScope } from "@/lib/api/insights";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { readLayers } from "@/lib/insights/layers";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.readLayers, inScope(readLayers)),
});
