import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { takeAnswerBack } from "@/lib/lessons/taking-back";
import { takeStance } from "@/lib/practices/answering";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: apiRoute(contract.takeStance, takeStance),
  DELETE: apiRoute(contract.takeAnswerBack, takeAnswerBack),
});
