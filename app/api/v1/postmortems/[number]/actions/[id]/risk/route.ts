import { acceptRisk } from "@/lib/action-items/commands";
import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: apiRoute(contract.acceptRisk, acceptRisk),
});
