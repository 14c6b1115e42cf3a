import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { removeEvidence } from "@/lib/whys/backing";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: apiRoute(contract.removeEvidence, removeEvidence),
});
