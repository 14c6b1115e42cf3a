import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { askForReview } from "@/lib/review/commands";
import { getReview } from "@/lib/review/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.getReview, getReview),
  POST: apiRoute(contract.askForReview, askForReview),
});
