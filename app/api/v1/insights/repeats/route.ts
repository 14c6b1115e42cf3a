import { contract } from "@/lib/api/contract";
import { inScope } from "@/lib/api/insights";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { readRepeats } from "@/lib/insights/repeats";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.readRepeats, inScope(readRepeats)),
});
