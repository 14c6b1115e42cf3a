import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { changeLesson, removeLesson } from "@/lib/lessons/commands";
import { contract } from "@/lib/transfer/contract";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: apiRoute(contract.changeLesson, changeLesson),
  DELETE: apiRoute(contract.removeLesson, removeLesson),
});
