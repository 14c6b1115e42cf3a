import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { publish, withdraw } from "@/lib/review/commands";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: apiRoute(contract.publish, publish),
  DELETE: apiRoute(contract.withdraw, withdraw),
});
