import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { whole } from "@/lib/http/paging";
import { addEvent } from "@/lib/timeline/commands";
import { listEvents } from "@/lib/timeline/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.listEvents, whole(listEvents)),
  POST: apiRoute(contract.addEvent, addEvent),
});
