import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { openPostmortem } from "@/lib/postmortems/commands";
import { listPostmortems } from "@/lib/postmortems/queries";
import { contract } from "@/lib/transfer/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.listPostmortems, listPostmortems),
  POST: apiRoute(contract.openPostmortem, openPostmortem),
});
