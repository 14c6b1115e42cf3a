import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { changePractice } from "@/lib/practices/commands";
import { getPractice } from "@/lib/practices/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.getPractice, getPractice),
  PATCH: apiRoute(contract.changePractice, changePractice),
});
