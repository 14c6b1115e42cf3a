import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { Section } from "@/components/teams/section";
import { SettingsPage } from "@/components/teams/settings-page";
import { Anchor } from "@/components/ui/anchor";
import { OneButton } from "@/components/ui/one-button";
import { Attempts } from "@/components/webhooks/attempts";
import { Code } from "@/components/webhooks/code";
import { DeliveryStanding } from "@/components/webhooks/delivery-standing";
import { LookAgain } from "@/components/webhooks/look-again";
import { administers } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { redeliverAction } from "@/lib/webhooks/actions";
import { sentenceOf } from "@/lib/webhooks/kinds";
import { getDelivery } from "@/lib/webhooks/queries";
import type { DeliveryView } from "@/lib/webhooks/schema";

export const metadata: Metadata = { title: "Delivery" };

type Props = PageProps<"/settings/integrations/webhooks/[id]/[delivery]">;

export default async function Page({ params }: Props) {
  const actor = await requireActor();
  if (!administers(actor)) notFound();
  const { delivery: id } = await params;
  const delivery = await orNotFound(getDelivery(actor, { id }));
  const { webhook, attempts, kind, state } = delivery;
  const back = `/settings/integrations/webhooks/${webhook.id}` as Route;
  return (
    <SettingsPage
      title={sentenceOf(kind)}
      here="integrations"
      where={<Anchor href={back}>{webhook.name}</Anchor>}
    >
      <p>
        <DeliveryStanding state={state} attempts={attempts.length} />
        <span className="text-muted"> · its id </span>
        <code className="font-mono text-[13px] text-muted [overflow-wrap:anywhere]">{id}</code>
      </p>
      {state === "waiting" && <LookAgain />}
      <div className="mt-3 mb-7">
        {!webhook.off && (
          <OneButton
            action={redeliverAction}
            given={{ id }}
            says="With the same id, so that it counts once:"
          >
            Send it again
          </OneButton>
        )}
      </div>
      <Section title="Attempts">
        <Attempts attempts={attempts} now={new Date()} />
      </Section>
      <Section title="What is sent">
        <Body body={delivery.body} />
      </Section>
    </SettingsPage>
  );
}

function Body({ body }: Pick<DeliveryView, "body">) {
  if (body === null)
    return (
      <p className="text-muted">
        Its postmortem is not published at present, so nothing of it is shown or sent.
      </p>
    );
  if (body === "") return <p className="text-muted">It is written when it is sent.</p>;
  return <Code label="The body">{JSON.stringify(JSON.parse(body), null, 2)}</Code>;
}
