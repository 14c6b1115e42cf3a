import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { changeEdition, startEdition } from "@/lib/sharing/commands";
import { getEditionEditor } from "@/lib/sharing/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.getEditionEditor, getEditionEditor),
  POST: apiRoute(contract.startEdition, startEdition),
  PATCH: apiRoute(contract.changeEdition, changeEdition),
});
