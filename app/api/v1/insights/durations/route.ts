import { contract } from "@/lib/api/contract";
import { inScope } from "@/lib/api/insights";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { readDurations } from "@/lib/insights/durations";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.readDurations, inScope(readDurations)),
});
