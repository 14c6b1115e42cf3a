import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { whole } from "@/lib/http/paging";
import { correctClock } from "@/lib/timeline/clocks";
import { listClocks } from "@/lib/timeline/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.listClocks, whole(listClocks)),
  PUT: apiRoute(contract.correctClock, correctClock),
});
