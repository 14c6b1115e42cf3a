import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { readTower } from "@/lib/layers/queries";
import { changeReading } from "@/lib/layers/reading";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.readTower, readTower),
  PATCH: apiRoute(contract.changeReading, changeReading),
});
