import { z } from "zod";
import { TrackerKind } from "@/lib/db/generated/enums";
import { endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/paging";
import { ByItem } from "@/lib/postmortems/schema";
import { IssueLink, IssueUnlink, IssueView, NewIssue } from "@/lib/trackers/schema";

const all = "/postmortems/{number}/actions/{id}/issues";
const Place = z.object({ id: z.string(), kind: z.enum(TrackerKind), name: z.string() });
/** Null for those who may not have one made. */
const Draft = z.object({ draft: z.object({ title: z.string(), body: z.string() }).nullable() });

/** What other tools hold of a promise. */
// biome-ignore format: a table reads by its columns
export const issues = {
  listPlaces: endpoint("GET", "/trackers", "Where issues can be made", z.object({}), pageOf(Place)),
  listIssues: endpoint("GET", all, "Its issues in trackers, oldest first", ByItem, pageOf(IssueView)),
  draftIssue: endpoint("GET", `${all}/draft`, "What a new issue would say", ByItem, Draft),
  createIssue: endpoint("POST", all, "Have an issue made and link it", NewIssue, IssueView),
  linkIssue: endpoint("POST", `${all}/link`, "Link an issue that is there, by its address or key", IssueLink, IssueView),
  unlinkIssue: endpoint("DELETE", `${all}/{issue}`, "Unlink it; the issue itself stays as it is", IssueUnlink, z.unknown()),
};

export const issueViews = { Issue: IssueView };
