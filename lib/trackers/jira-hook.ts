import { z } from "zod";
import type { Hook, HookRead } from "./adapter";
import { JiraIssue, seenIn } from "./jira-issue";
import { isMoment, jsonOf } from "./reading";
import { headerOf, isSignedHex } from "./signatures";

const Event = z.object({
  webhookEvent: z.string(),
  /** Of the event, not of this try to tell it. */
  timestamp: z.number().optional(),
  issue: JiraIssue,
});

/** Signed since webhooks of an administrator may have a secret; WebSub's header, SHA-256. */
export function readJiraHook(baseUrl: string, { headers, body, secret }: Hook): HookRead {
  if (!isSignedHex(headerOf(headers, "x-hub-signature"), secret, body))
    return { refused: "signature" };
  const event = Event.safeParse(jsonOf(body));
  if (!event.success) return { told: [] };
  const { webhookEvent, timestamp, issue } = event.data;
  if (webhookEvent !== "jira:issue_deleted") return { told: [seenIn(baseUrl, issue)] };
  const at = new Date(timestamp ?? Number.NaN);
  const changedAt = isMoment(at) ? at : null;
  return { told: [{ externalId: issue.id, state: "gone", word: "deleted", changedAt }] };
}
