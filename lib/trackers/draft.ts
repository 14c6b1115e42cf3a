import { env } from "@/lib/env/env";
import type { IssueDraft } from "./schema";

type Promised = { id: string; title: string; detail: string };
type From = { number: number; title: string; stage: string };

/**
 * What a new issue would say. Of a postmortem that is not published nothing leaves but the promise's
 * own title and its address, which only those open who may see it.
 */
export function draftOf({ id, title, detail }: Promised, from: From): IssueDraft {
  const address = `This is an action item in Parapet, closed on proof: ${env().APP_URL}/actions/${id}`;
  const published = from.stage === "published";
  const parts = published
    ? [detail.trim(), `From PM-${from.number}, ${from.title}.`, address]
    : [address];
  return { title: title.slice(0, 255), body: parts.filter(Boolean).join("\n\n") };
}

/** One word, so that every tool's search finds it; the same for each try of the same promise. */
export const markOf = (actionItemId: string): string =>
  `parapet${actionItemId.replaceAll("-", "")}`;

export const withMark = (body: string, actionItemId: string): string =>
  `${body.trim()}\n\nReference: ${markOf(actionItemId)}`.trim();
