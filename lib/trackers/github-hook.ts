import { z } from "zod";
import type { Hook, HookRead, IssueTold } from "./adapter";
import { GitHubIssue } from "./github-issue";
import { Id, jsonOf, Moment } from "./reading";
import { headerOf, isSignedHex } from "./signatures";

const Event = z.object({
  action: z.string(),
  issue: z.object({ number: Id, updated_at: Moment }).loose(),
  repository: z.object({ full_name: z.string() }),
});

/**
 * GitHub signs the body alone, neither its delivery id nor a time; what makes a repeated call
 * harmless is the issue's own `updated_at`, which is signed with it.
 */
export function readGitHubHook(project: string, { headers, body, secret }: Hook): HookRead {
  if (!isSignedHex(headerOf(headers, "x-hub-signature-256"), secret, body))
    return { refused: "signature" };
  if (headerOf(headers, "x-github-event") !== "issues") return { told: [] };
  const event = Event.safeParse(jsonOf(jsonIn(headerOf(headers, "content-type"), body)));
  const here = event.data?.repository.full_name.toLowerCase() === project.toLowerCase();
  return { told: event.success && here ? toldBy(event.data) : [] };
}

/** GitHub's form offers to send the JSON as a form's field, and does so unless told otherwise. */
function jsonIn(type: string, body: string): string {
  if (!type.startsWith("application/x-www-form-urlencoded")) return body;
  return new URLSearchParams(body).get("payload") ?? "";
}

function toldBy({ action, issue }: z.output<typeof Event>): IssueTold[] {
  const gone = { externalId: issue.number, state: "gone" as const, changedAt: issue.updated_at };
  if (action === "deleted") return [{ ...gone, word: "deleted" }];
  if (action === "transferred") return [{ ...gone, word: "moved elsewhere" }];
  const seen = GitHubIssue.safeParse({
    ...issue,
    updated_at: issue.updated_at?.toISOString() ?? null,
  });
  return seen.success ? [seen.data] : [];
}
