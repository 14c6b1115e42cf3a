import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { addInterest, dropInterest } from "@/lib/lessons/interests";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: apiRoute(contract.addInterest, (actor, { slug: team, ...wish }) =>
    addInterest(actor, { team, ...wish }),
  ),
  DELETE: apiRoute(contract.dropInterest, (actor, { slug: team, ...wish }) =>
    dropInterest(actor, { team, ...wish }),
  ),
});
