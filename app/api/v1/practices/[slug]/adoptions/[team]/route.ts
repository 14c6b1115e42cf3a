import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { adoptPractice, leavePractice } from "@/lib/practices/adopting";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: apiRoute(contract.adoptPractice, adoptPractice),
  DELETE: apiRoute(contract.leavePractice, leavePractice),
});
