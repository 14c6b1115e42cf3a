import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { formPractice } from "@/lib/practices/commands";
import { listPractices } from "@/lib/practices/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.listPractices, listPractices),
  POST: apiRoute(contract.formPractice, formPractice),
});
