import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { importPostmortem } from "@/lib/transfer/commands";
import { contract } from "@/lib/transfer/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: apiRoute(contract.importPostmortem, importPostmortem),
});
