import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { sayRepeat, unsayRepeat } from "@/lib/precedents/commands";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: apiRoute(contract.sayRepeat, sayRepeat),
  DELETE: apiRoute(contract.unsayRepeat, unsayRepeat),
});
