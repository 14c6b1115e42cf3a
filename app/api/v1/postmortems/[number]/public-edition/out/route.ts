import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { withdrawEdition } from "@/lib/sharing/commands";
import { putOut } from "@/lib/sharing/putting-out";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: apiRoute(contract.putOut, putOut),
  DELETE: apiRoute(contract.withdrawEdition, withdrawEdition),
});
