import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { whole } from "@/lib/http/paging";
import { createTeam } from "@/lib/teams/commands";
import { listTeams } from "@/lib/teams/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.listTeams, whole(listTeams)),
  POST: apiRoute(contract.createTeam, createTeam),
});
