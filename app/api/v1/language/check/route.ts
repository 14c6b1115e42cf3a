import { contract } from "@/lib/api/contract";
import { checkWords } from "@/lib/coach/queries";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: apiRoute(contract.checkWords, checkWords),
});
