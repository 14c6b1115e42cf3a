import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { openPostmortem } from "@/lib/postmortems/commands";
import { listPostmortems } from "@/lib/postmortems/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.listPostmortems, listPostmortems),
  POST: apiRoute(contract.openPostmortem, openPostmortem),
});
