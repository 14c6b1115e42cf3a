import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { whole } from "@/lib/http/paging";
import { writeLesson } from "@/lib/lessons/commands";
import { listLessons } from "@/lib/lessons/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.listLessons, whole(listLessons)),
  POST: apiRoute(contract.writeLesson, writeLesson),
});
