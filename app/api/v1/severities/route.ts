import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { whole } from "@/lib/http/paging";
import { listSeverities } from "@/lib/teams/queries";
import { addSeverity } from "@/lib/teams/severities";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.listSeverities, whole(listSeverities)),
  POST: apiRoute(contract.addSeverity, addSeverity),
});
