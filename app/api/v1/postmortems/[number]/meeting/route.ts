import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { callReviewOff, scheduleReview } from "@/lib/review/meeting";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: apiRoute(contract.scheduleReview, scheduleReview),
  DELETE: apiRoute(contract.callReviewOff, callReviewOff),
});
