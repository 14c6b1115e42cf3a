import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { whole } from "@/lib/http/paging";
import { createIssue } from "@/lib/trackers/issues";
import { listIssues } from "@/lib/trackers/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.listIssues, whole(listIssues)),
  POST: apiRoute(contract.createIssue, createIssue),
});
