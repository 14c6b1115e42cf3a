import { z } from "zod";
import type { Hook, HookRead, IssueTold } from "./adapter";
import { Id, jsonOf, Line, Moment, WebAddress } from "./reading";
import { headerOf, hmac, isRecent, isSame } from "./signatures";

const Event = z.object({
  object_kind: z.enum(["issue", "work_item"]),
  project: z.object({ path_with_namespace: z.string() }),
  object_attributes: z.object({
    iid: Id,
    title: Line,
    url: WebAddress,
    state: z.enum(["opened", "closed"]),
    updated_at: Moment,
  }),
});

/**
 * Newer servers sign id, time and body with a signing token; others send the secret itself in a
 * header, and then the issue's own `updated_at` keeps a repeated call from doing harm. One secret of
 * ours serves as both.
 */
export function readGitLabHook(project: string, hook: Hook): HookRead {
  const refused = refusalOf(hook);
  if (refused) return { refused };
  const event = Event.safeParse(jsonOf(hook.body));
  const path = event.data?.project.path_with_namespace.toLowerCase();
  return { told: event.success && path === project.toLowerCase() ? [toldBy(event.data)] : [] };
}

function refusalOf({ headers, body, secret, now }: Hook): "signature" | "time" | null {
  const signed = headerOf(headers, "webhook-signature");
  if (!signed) {
    const token = headerOf(headers, "x-gitlab-token");
    return isSame(hmac("same", token), hmac("same", secret)) ? null : "signature";
  }
  const key = keyOf(secret);
  if (!key) return "signature";
  const [id, time] = [headerOf(headers, "webhook-id"), headerOf(headers, "webhook-timestamp")];
  const expected = hmac(key, `${id}.${time}.${body}`);
  const right = signed
    .split(" ")
    .some((one) => one.startsWith("v1,") && isSame(Buffer.from(one.slice(3), "base64"), expected));
  if (!right) return "signature";
  return isRecent(Number(time) * 1_000, now) ? null : "time";
}

/**
 * "whsec_<base64>", Standard Webhooks. Null for a secret that somebody made up: read as base64 it
 * would be a short key or none, which anybody could sign with.
 */
function keyOf(secret: string): Buffer | null {
  const [, coded] = /^whsec_([a-z0-9+/]{22,}={0,2})$/i.exec(secret) ?? [];
  return coded === undefined ? null : Buffer.from(coded, "base64");
}

function toldBy({ object_attributes: issue }: z.output<typeof Event>): IssueTold {
  return {
    externalId: issue.iid,
    key: `#${issue.iid}`,
    url: issue.url,
    title: issue.title,
    state: issue.state === "closed" ? "closed" : "open",
    word: issue.state === "closed" ? "closed" : "open",
    changedAt: issue.updated_at,
  };
}
