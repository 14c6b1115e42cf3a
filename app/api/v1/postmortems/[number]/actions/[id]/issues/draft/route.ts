import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { draftIssue } from "@/lib/trackers/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.draftIssue, async (actor, input) => ({
    draft: await draftIssue(actor, input),
  })),
});
