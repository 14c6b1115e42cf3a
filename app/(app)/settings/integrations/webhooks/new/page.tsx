import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { TopBar } from "@/components/shell/top-bar";
import { SettingsTabs } from "@/components/teams/settings-tabs";
import { Anchor } from "@/components/ui/anchor";
import { NewWebhookForm } from "@/components/webhooks/webhook-form";
import { administers } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";

export const metadata: Metadata = { title: "New webhook" };

export default async function NewWebhookPage() {
  if (!administers(await requireActor())) notFound();
  return (
    <>
      <TopBar where={<Anchor href={"/settings/integrations" as Route}>Integrations</Anchor>} />
      <main id="content" className="mx-auto max-w-[820px] px-4 py-7 md:px-7">
        <h1 className="text-[31px]">New webhook</h1>
        <SettingsTabs here="integrations" />
        <NewWebhookForm />
      </main>
    </>
  );
}
