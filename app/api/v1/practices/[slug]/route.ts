import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { changePractice } from "@/lib/practices/commands";
import { getPractice } from "@/lib/practices/queries";
import { contract } from "@/lib/transfer/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.getPractice, (actor, input) => getPractice(actor, input)),
  PATCH: apiRoute(contract.changePractice, (actor, input) => changePractice(actor, input)),
});
