import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { reinstatePractice, retirePractice } from "@/lib/practices/retirement";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: apiRoute(contract.retirePractice, retirePractice),
  DELETE: apiRoute(contract.reinstatePractice, reinstatePractice),
});
