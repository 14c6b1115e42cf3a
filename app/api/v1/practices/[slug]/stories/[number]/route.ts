import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { tellStory, untellStory } from "@/lib/practices/stories";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: apiRoute(contract.tellStory, tellStory),
  DELETE: apiRoute(contract.untellStory, untellStory),
});
