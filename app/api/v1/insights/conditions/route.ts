import { contract } from "@/lib/api/contract";
import { inScope } from "@/lib/api/insights";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { readConditions } from "@/lib/insights/conditions";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.readConditions, inScope(readConditions)),
});
