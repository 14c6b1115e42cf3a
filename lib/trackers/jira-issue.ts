import { z } from "zod";
import type { IssueSeen } from "./adapter";
import { Id, Key, Line, Moment, WebAddress } from "./reading";

/** An issue of the REST API and of a webhook, as far as we read it. */
export const JiraIssue = z.object({
  id: Id,
  key: Key(80),
  fields: z.object({
    summary: Line,
    updated: Moment,
    status: z.object({ name: Line, statusCategory: z.object({ key: z.string() }) }).nullish(),
  }),
});

/** Whatever a site calls its states, each belongs to one of three categories. */
const states: Record<string, IssueSeen["state"]> = {
  new: "open",
  indeterminate: "in_progress",
  done: "closed",
};

export function seenIn(
  baseUrl: string,
  { id, key, fields }: z.output<typeof JiraIssue>,
): IssueSeen {
  const { status, summary, updated } = fields;
  return {
    externalId: id,
    key,
    url: WebAddress.parse(`${baseUrl}/browse/${encodeURIComponent(key)}`),
    title: summary,
    state: states[status?.statusCategory.key ?? "new"] ?? "open",
    word: status?.name ?? "new",
    changedAt: updated,
  };
}
