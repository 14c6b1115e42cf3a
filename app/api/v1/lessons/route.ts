import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { listFeed } from "@/lib/lessons/feed";
import { contract } from "@/lib/transfer/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.listFeed, listFeed),
});
