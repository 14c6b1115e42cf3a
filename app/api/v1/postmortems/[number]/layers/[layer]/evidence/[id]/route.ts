import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { removeMarkEvidence } from "@/lib/layers/evidence";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: apiRoute(contract.removeMarkEvidence, removeMarkEvidence),
});
