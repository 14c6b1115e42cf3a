import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { attest } from "@/lib/practices/checks";
import { contract } from "@/lib/transfer/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: apiRoute(contract.attest, (actor, input) => attest(actor, input)),
});
