import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { reinstatePractice, retirePractice } from "@/lib/practices/retirement";
import { contract } from "@/lib/transfer/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: apiRoute(contract.retirePractice, (actor, input) => retirePractice(actor, input)),
  DELETE: apiRoute(contract.reinstatePractice, (actor, input) => reinstatePractice(actor, input)),
});
