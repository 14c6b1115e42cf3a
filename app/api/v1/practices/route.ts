import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { formPractice } from "@/lib/practices/commands";
import { listPractices } from "@/lib/practices/queries";
import { contract } from "@/lib/transfer/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.listPractices, (actor, input) => listPractices(actor, input)),
  POST: apiRoute(contract.formPractice, (actor, input) => formPractice(actor, input)),
});
