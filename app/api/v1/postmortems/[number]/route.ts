import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { changeFacts } from "@/lib/postmortems/commands";
import { getPostmortem } from "@/lib/postmortems/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.getPostmortem, getPostmortem),
  PATCH: apiRoute(contract.changeFacts, changeFacts),
});
