import { sayDuplicate, unsayDuplicate } from "@/lib/action-items/duplicates";
import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: apiRoute(contract.sayDuplicate, sayDuplicate),
  DELETE: apiRoute(contract.unsayDuplicate, unsayDuplicate),
});
