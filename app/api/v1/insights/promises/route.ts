import { contract } from "@/lib/api/contract";
import { inScope } from "@/lib/api/insights";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { readPromises } from "@/lib/insights/promises";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.readPromises, inScope(readPromises)),
});
