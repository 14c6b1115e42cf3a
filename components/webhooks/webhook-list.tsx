import type { Route } from "next";
import { Anchor } from "@/components/ui/anchor";
import { LinkButton } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Empty } from "@/components/ui/empty";
import { formatNames } from "@/lib/webhooks/formats";
import type { WebhookView } from "@/lib/webhooks/schema";
import { Standing } from "./standing";

const add = (
  <LinkButton href={"/settings/integrations/webhooks/new" as Route}>Add a webhook</LinkButton>
);

export function WebhookList({ webhooks, now }: { webhooks: WebhookView[]; now: Date }) {
  if (webhooks.length === 0)
    return (
      <Empty title="No webhook yet" action={add}>
        A webhook is an address that is told when something happens: a channel in Slack or Teams
        that hears of every published postmortem, say, or a program of yours that counts proofs. Of
        drafts it hears nothing.
      </Empty>
    );
  return (
    <>
      <ul className="mb-4">
        {webhooks.map((webhook) => (
          <li
            key={webhook.id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t py-2.5"
          >
            <Anchor
              href={`/settings/integrations/webhooks/${webhook.id}` as Route}
              className="font-medium underline decoration-line-strong underline-offset-4 [overflow-wrap:anywhere]"
            >
              {webhook.name}
            </Anchor>
            <Chip>{formatNames[webhook.format]}</Chip>
            <span className="min-w-0 text-[13px] text-muted [overflow-wrap:anywhere]">
              {webhook.urlHost} · {activities(webhook.kinds.length)}
            </span>
            <span className="w-full text-[13.5px]">
              <Standing webhook={webhook} now={now} />
            </span>
          </li>
        ))}
      </ul>
      {add}
    </>
  );
}

const activities = (count: number) => (count === 1 ? "one activity" : `${count} activities`);
