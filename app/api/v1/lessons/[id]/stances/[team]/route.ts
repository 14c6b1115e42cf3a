import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { takeStance } from "@/lib/practices/answering";
import { contract } from "@/lib/transfer/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: apiRoute(contract.takeStance, (actor, input) => takeStance(actor, input)),
});
