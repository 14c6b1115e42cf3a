import { contract } from "@/lib/api/contract";
import { listAnswersTo } from "@/lib/api/lessons";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { whole } from "@/lib/http/paging";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.listAnswers, whole(listAnswersTo)),
});
