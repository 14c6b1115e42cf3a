import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { AskFirst } from "@/components/teams/ask-first";
import { Section } from "@/components/teams/section";
import { SettingsPage } from "@/components/teams/settings-page";
import { Anchor } from "@/components/ui/anchor";
import { Older } from "@/components/ui/older";
import { OneButton } from "@/components/ui/one-button";
import { DeliveryList } from "@/components/webhooks/delivery-list";
import { ForReceivers } from "@/components/webhooks/for-receivers";
import { RenewSecret } from "@/components/webhooks/renew-secret";
import { Standing } from "@/components/webhooks/standing";
import { WebhookForm } from "@/components/webhooks/webhook-form";
import { administers } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { readQuery } from "@/lib/http/query";
import { removeWebhookAction, sendTrialAction, switchWebhookAction } from "@/lib/webhooks/actions";
import { getWebhook, listDeliveries } from "@/lib/webhooks/queries";
import { DeliveryPage } from "@/lib/webhooks/schema";

export const metadata: Metadata = { title: "Webhook" };

type Props = PageProps<"/settings/integrations/webhooks/[id]">;

export default async function WebhookPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  if (!administers(actor)) notFound();
  const webhook = await orNotFound(getWebhook(actor, await params));
  const { id, name } = webhook;
  const { after } = readQuery(DeliveryPage.partial(), await searchParams);
  const { items, next } = await listDeliveries(actor, { id, after, limit: 25 });
  const on = webhook.switchedOffAt === null;
  const now = new Date();
  return (
    <SettingsPage
      title={name}
      here="integrations"
      where={<Anchor href={"/settings/integrations" as Route}>Integrations</Anchor>}
    >
      <p className="[overflow-wrap:anywhere]">
        <Standing webhook={webhook} now={now} />
        <span className="text-muted">
          {" "}
          · {webhook.urlHost} · added by {webhook.createdBy}
        </span>
      </p>
      <div className="mt-3 mb-7 flex flex-wrap items-start gap-x-4 gap-y-2">
        {on && (
          <OneButton action={sendTrialAction} given={{ id }} variant="primary">
            Send a test
          </OneButton>
        )}
        {on ? (
          <OneButton
            action={switchWebhookAction}
            given={{ id, on: "off" }}
            says="Deliveries that are still waiting are cancelled."
          >
            Switch the webhook off
          </OneButton>
        ) : (
          <OneButton action={switchWebhookAction} given={{ id, on: "on" }} variant="primary">
            Switch the webhook on
          </OneButton>
        )}
      </div>
      <Section title="Deliveries" lede="Newest first, kept for 30 days.">
        <DeliveryList webhookId={id} deliveries={items} now={now} />
        <Older
          path={`/settings/integrations/webhooks/${id}` as Route}
          filter={{ after }}
          next={next}
        />
      </Section>
      <Section title="What it listens to">
        <WebhookForm key={webhook.version} webhook={webhook} />
      </Section>
      {webhook.format === "parapet" && <Receiving id={id} />}
      <div className="border-line border-t pt-4">
        <AskFirst label="Remove this webhook" about={name}>
          <OneButton
            action={removeWebhookAction}
            given={{ id }}
            says="Nothing more is sent to it, and its delivery log is deleted. This cannot be undone."
            size="small"
            variant="danger"
          >
            Remove {name}
          </OneButton>
        </AskFirst>
      </div>
    </SettingsPage>
  );
}

/** Chats check no signatures. */
const Receiving = ({ id }: { id: string }) => (
  <>
    <Section title="For whoever writes the receiver">
      <ForReceivers />
    </Section>
    <Section
      title="Secret"
      lede="It signs every request. If it may have been seen by somebody else, make a new one."
    >
      <RenewSecret id={id} />
    </Section>
  </>
);
