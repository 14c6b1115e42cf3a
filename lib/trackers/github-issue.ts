import { z } from "zod";
import type { IssueSeen } from "./adapter";
import { Id, Line, Moment, WebAddress } from "./reading";

/** GitHub knows open and closed; why it was closed is its own word. */
export const GitHubIssue = z
  .object({
    number: Id,
    title: Line,
    html_url: WebAddress,
    state: z.enum(["open", "closed"]),
    state_reason: z.string().nullish(),
    updated_at: Moment,
  })
  .transform(
    (issue): IssueSeen => ({
      externalId: issue.number,
      key: `#${issue.number}`,
      url: issue.html_url,
      title: issue.title,
      state: issue.state,
      word: wordFor(issue.state, issue.state_reason),
      changedAt: issue.updated_at,
    }),
  );

function wordFor(state: "open" | "closed", reason: string | null | undefined): string {
  if (state === "open") return "open";
  if (reason === "not_planned") return "closed as not planned";
  return reason === "duplicate" ? "closed as a duplicate" : "closed";
}

/** What an answer without an issue says of it; empty for one with an issue. */
export function goneWord(status: number): string {
  if (status >= 300 && status < 400) return "moved elsewhere";
  if (status === 410) return "deleted";
  return status === 404 ? "not found" : "";
}
