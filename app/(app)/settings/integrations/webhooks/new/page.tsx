import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { SettingsPage } from "@/components/teams/settings-page";
import { Anchor } from "@/components/ui/anchor";
import { NewWebhookForm } from "@/components/webhooks/webhook-form";
import { administers } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";

export const metadata: Metadata = { title: "New webhook" };

export default async function NewWebhookPage() {
  if (!administers(await requireActor())) notFound();
  return (
    <SettingsPage
      title="New webhook"
      here="integrations"
      where={<Anchor href={"/settings/integrations" as Route}>Integrations</Anchor>}
    >
      <NewWebhookForm />
    </SettingsPage>
  );
}
