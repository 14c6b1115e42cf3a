import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { changeLesson, removeLesson } from "@/lib/lessons/commands";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: apiRoute(contract.changeLesson, changeLesson),
  DELETE: apiRoute(contract.removeLesson, removeLesson),
});
