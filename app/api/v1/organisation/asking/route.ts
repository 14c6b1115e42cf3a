import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { changeWhoIsAsked, getWhoIsAsked } from "@/lib/lessons/interests";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.getWhoIsAsked, getWhoIsAsked),
  PUT: apiRoute(contract.changeWhoIsAsked, changeWhoIsAsked),
});
