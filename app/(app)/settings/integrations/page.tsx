import type { Metadata } from "next";
import { Section } from "@/components/teams/section";
import { SettingsPage } from "@/components/teams/settings-page";
import { Trackers } from "@/components/trackers/trackers";
import { AllowedHosts } from "@/components/webhooks/allowed-hosts";
import { WebhookList } from "@/components/webhooks/webhook-list";
import { type Actor, administers } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { listAllowedHosts } from "@/lib/webhooks/hosts";
import { listWebhooks } from "@/lib/webhooks/queries";

export const metadata: Metadata = { title: "Integrations" };

export default async function IntegrationsPage() {
  const actor = await requireActor();
  return (
    <SettingsPage title="Integrations" here="integrations">
      {administers(actor) ? (
        <Kept actor={actor} />
      ) : (
        <p className="text-muted">
          Parapet can tell other tools what happens, and hear from trackers. An administrator sets
          that up here.
        </p>
      )}
    </SettingsPage>
  );
}

async function Kept({ actor }: { actor: Actor }) {
  const [webhooks, hosts] = await Promise.all([listWebhooks(actor), listAllowedHosts(actor)]);
  return (
    <>
      <Section
        id="webhooks"
        title="Webhooks"
        lede="Addresses that are told when something happens in a published postmortem."
      >
        <WebhookList webhooks={webhooks} now={new Date()} />
      </Section>
      <Trackers />
      <Section
        id="hosts"
        title="Hosts inside your network"
        lede="Parapet never connects to hosts inside your network unless they are listed here. Write only the host name, as in jira.intern.example."
      >
        <AllowedHosts hosts={hosts} />
      </Section>
    </>
  );
}
