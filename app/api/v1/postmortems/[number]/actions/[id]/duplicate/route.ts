import { sayDuplicate, unsayDuplicate } from "@/lib/action-items/duplicates";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { contract } from "@/lib/transfer/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: apiRoute(contract.sayDuplicate, sayDuplicate),
  DELETE: apiRoute(contract.unsayDuplicate, unsayDuplicate),
});
