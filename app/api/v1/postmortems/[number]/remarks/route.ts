import { contract } from "@/lib/api/contract";
import { putAsideRemark } from "@/lib/coach/commands";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: apiRoute(contract.putAsideRemark, putAsideRemark),
});
