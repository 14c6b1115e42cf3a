import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { catchUp, undoCatchUp } from "@/lib/lessons/catching-up";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: apiRoute(contract.catchUp, (actor, { slug: team }) => catchUp(actor, { team })),
  DELETE: apiRoute(contract.undoCatchUp, (actor, { slug: team }) => undoCatchUp(actor, { team })),
});
