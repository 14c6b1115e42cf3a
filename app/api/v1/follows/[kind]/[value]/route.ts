import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { follow, unfollow } from "@/lib/lessons/following";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: apiRoute(contract.follow, follow),
  DELETE: apiRoute(contract.unfollow, unfollow),
});
