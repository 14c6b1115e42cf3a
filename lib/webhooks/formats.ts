import type { WebhookFormat } from "@/lib/db/generated/enums";
import { slackMessage } from "./slack";
import { teamsMessage } from "./teams";
import type { Telling } from "./telling";

/** The body of a delivery. `id` is the delivery's, the same each time it is tried. */
export function bodyOf(format: WebhookFormat, id: string, telling: Telling): string {
  return JSON.stringify(shapes[format](id, telling));
}

const shapes: Record<WebhookFormat, (id: string, telling: Telling) => object> = {
  parapet: (id, telling) => ({ id, ...telling }),
  slack: (_id, telling) => slackMessage(telling),
  teams: (_id, telling) => teamsMessage(telling),
};

export const formatNames: Record<WebhookFormat, string> = {
  parapet: "JSON, signed",
  slack: "Slack",
  teams: "Microsoft Teams",
};
