import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { backMark } from "@/lib/layers/evidence";
import { contract } from "@/lib/transfer/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: apiRoute(contract.backMark, backMark),
});
