import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { whole } from "@/lib/http/paging";
import { writeLesson } from "@/lib/lessons/commands";
import { listLessons } from "@/lib/lessons/queries";
import { contract } from "@/lib/transfer/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.listLessons, whole(listLessons)),
  POST: apiRoute(contract.writeLesson, writeLesson),
});
