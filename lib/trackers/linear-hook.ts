import { z } from "zod";
import type { Hook, HookRead, IssueTold } from "./adapter";
import { LinearIssue } from "./linear-issue";
import { jsonOf, Key, Moment } from "./reading";
import { headerOf, isRecent, isSignedHex } from "./signatures";

const Event = z.object({
  action: z.string(),
  type: z.string(),
  /** When this try was sent, signed with the rest. */
  webhookTimestamp: z.number(),
  url: z.string().optional(),
  data: z.object({ id: Key(200), updatedAt: Moment.optional() }).loose(),
});

export function readLinearHook({ headers, body, secret, now }: Hook): HookRead {
  if (!isSignedHex(headerOf(headers, "linear-signature"), secret, body))
    return { refused: "signature" };
  const event = Event.safeParse(jsonOf(body));
  if (!event.success) return { refused: "time" };
  if (!isRecent(event.data.webhookTimestamp, now)) return { refused: "time" };
  return { told: event.data.type === "Issue" ? toldBy(event.data) : [] };
}

function toldBy({ action, data, url, webhookTimestamp }: z.output<typeof Event>): IssueTold[] {
  const changedAt = data.updatedAt ?? new Date(webhookTimestamp);
  if (action === "remove")
    return [{ externalId: data.id, state: "gone", word: "deleted", changedAt }];
  const issue = { url, ...data, updatedAt: changedAt.toISOString() };
  const seen = LinearIssue.safeParse(issue);
  return seen.success ? [seen.data] : [];
}
