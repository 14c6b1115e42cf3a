import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { adoptPractice, leavePractice } from "@/lib/practices/adopting";
import { contract } from "@/lib/transfer/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: apiRoute(contract.adoptPractice, (actor, input) => adoptPractice(actor, input)),
  DELETE: apiRoute(contract.leavePractice, (actor, input) => leavePractice(actor, input)),
});
