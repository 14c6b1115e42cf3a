import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { renameTeam } from "@/lib/teams/commands";
import { getTeam } from "@/lib/teams/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.getTeam, getTeam),
  PATCH: apiRoute(contract.renameTeam, renameTeam),
});
