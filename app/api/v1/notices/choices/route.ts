import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { changeRhythm } from "@/lib/notifications/commands";
import { getChoices } from "@/lib/notifications/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.getChoices, getChoices),
  PATCH: apiRoute(contract.changeRhythm, changeRhythm),
});
