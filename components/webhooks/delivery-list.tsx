import type { Route } from "next";
import { Anchor } from "@/components/ui/anchor";
import { Empty } from "@/components/ui/empty";
import { agoInWords } from "@/lib/dates/ago";
import { sentenceOf } from "@/lib/webhooks/kinds";
import type { DeliveryRow } from "@/lib/webhooks/schema";
import { DeliveryStanding } from "./delivery-standing";

type Props = { webhookId: string; deliveries: DeliveryRow[]; now: Date };

export function DeliveryList({ webhookId, deliveries, now }: Props) {
  if (deliveries.length === 0)
    return (
      <Empty title="Nothing was sent yet">
        The next chosen activity in a published postmortem appears here, with what was sent and what
        came back. A trial shows at once whether it arrives.
      </Empty>
    );
  return (
    <ul>
      {deliveries.map((delivery) => (
        <li
          key={delivery.id}
          className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-line border-t py-2"
        >
          <Anchor
            href={`/settings/integrations/webhooks/${webhookId}/${delivery.id}` as Route}
            className="min-w-0 underline decoration-line-strong underline-offset-4"
          >
            {sentenceOf(delivery.kind)}
          </Anchor>
          <span className="ml-auto flex flex-wrap gap-x-3 text-[13px]">
            <time dateTime={delivery.createdAt} className="text-muted">
              {agoInWords(new Date(delivery.createdAt), now)}
            </time>
            <DeliveryStanding state={delivery.state} attempts={delivery.attempts} />
          </span>
        </li>
      ))}
    </ul>
  );
}
