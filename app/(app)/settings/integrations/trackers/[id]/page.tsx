import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { Section } from "@/components/teams/section";
import { SettingsPage } from "@/components/teams/settings-page";
import { CheckNow, Remove, Switch } from "@/components/trackers/deeds";
import { HookSteps } from "@/components/trackers/hook-steps";
import { Standing } from "@/components/trackers/standing";
import { TrackerForm } from "@/components/trackers/tracker-form";
import { Anchor } from "@/components/ui/anchor";
import { administers } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { getTracker } from "@/lib/trackers/queries";
import { toolNames } from "@/lib/trackers/words";

export const metadata: Metadata = { title: "Tracker" };

type Props = PageProps<"/settings/integrations/trackers/[id]">;

export default async function TrackerPage({ params }: Props) {
  const actor = await requireActor();
  if (!administers(actor)) notFound();
  const tracker = await orNotFound(getTracker(actor, await params));
  const tool = toolNames[tracker.kind];
  return (
    <SettingsPage
      title={tracker.name}
      here="integrations"
      where={<Anchor href={"/settings/integrations" as Route}>Integrations</Anchor>}
    >
      <Section title={`How it stands with ${tool}`}>
        <Standing tracker={tracker} />
        <div className="mt-3 flex flex-wrap items-start gap-2">
          <CheckNow tracker={tracker} />
          <Switch tracker={tracker} />
        </div>
      </Section>
      <Section
        title="Its webhook"
        lede={`${tool} tells us at once when an issue moves. Without it we ask every ten minutes.`}
      >
        <HookSteps tracker={tracker} />
      </Section>
      <Section
        title="What we ask it with"
        lede="The token is encrypted here and never shown again."
      >
        <TrackerForm kind={tracker.kind} tracker={tracker} />
      </Section>
      <div className="border-line border-t pt-4">
        <Remove tracker={tracker} />
      </div>
    </SettingsPage>
  );
}
