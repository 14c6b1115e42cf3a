import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { readLesson } from "@/lib/lessons/reading";
import { contract } from "@/lib/transfer/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: apiRoute(contract.readLesson, (actor, input) => readLesson(actor, input)),
});
