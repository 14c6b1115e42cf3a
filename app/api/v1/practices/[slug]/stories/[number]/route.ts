import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { tellStory, untellStory } from "@/lib/practices/stories";
import { contract } from "@/lib/transfer/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: apiRoute(contract.tellStory, (actor, input) => tellStory(actor, input)),
  DELETE: apiRoute(contract.untellStory, (actor, input) => untellStory(actor, input)),
});
