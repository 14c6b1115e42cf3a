import { contract } from "@/lib/api/contract";
import { addOwnWord, removeOwnWord } from "@/lib/coach/commands";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: apiRoute(contract.addOwnWord, addOwnWord),
  DELETE: apiRoute(contract.removeOwnWord, removeOwnWord),
});
