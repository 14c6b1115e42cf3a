import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { callReviewOff, scheduleReview } from "@/lib/review/meeting";
import { contract } from "@/lib/transfer/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: apiRoute(contract.scheduleReview, scheduleReview),
  DELETE: apiRoute(contract.callReviewOff, callReviewOff),
});
