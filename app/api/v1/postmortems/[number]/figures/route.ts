import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { whole } from "@/lib/http/paging";
import { addImpactFigure } from "@/lib/postmortems/commands";
import { listImpactFigures } from "@/lib/postmortems/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.listImpactFigures, whole(listImpactFigures)),
  POST: apiRoute(contract.addImpactFigure, addImpactFigure),
});
