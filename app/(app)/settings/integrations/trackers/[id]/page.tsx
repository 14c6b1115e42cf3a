import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { AskFirst } from "@/components/teams/ask-first";
import { Section } from "@/components/teams/section";
import { SettingsPage } from "@/components/teams/settings-page";
import { HookSteps } from "@/components/trackers/hook-steps";
import { Standing } from "@/components/trackers/standing";
import { TrackerForm } from "@/components/trackers/tracker-form";
import { Anchor } from "@/components/ui/anchor";
import { OneButton } from "@/components/ui/one-button";
import { administers } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import {
  checkTrackerAction,
  removeTrackerAction,
  switchTrackerAction,
} from "@/lib/trackers/actions";
import { getTracker } from "@/lib/trackers/queries";
import { toolNames } from "@/lib/trackers/words";

export const metadata: Metadata = { title: "Tracker" };

type Props = PageProps<"/settings/integrations/trackers/[id]">;

export default async function TrackerPage({ params }: Props) {
  const actor = await requireActor();
  if (!administers(actor)) notFound();
  const tracker = await orNotFound(getTracker(actor, await params));
  const { id, kind, name, switchedOff, issues } = tracker;
  const tool = toolNames[kind];
  const lost = issues === 1 ? "1 issue link is removed" : `${issues} issue links are removed`;
  return (
    <SettingsPage
      title={name}
      here="integrations"
      where={<Anchor href={"/settings/integrations" as Route}>Integrations</Anchor>}
    >
      <Section title={`Connection to ${tool}`}>
        <Standing tracker={tracker} />
        <div className="mt-3 flex flex-wrap items-start gap-2">
          <OneButton
            action={checkTrackerAction}
            given={{ id }}
            size="small"
            done={`${tool} answers as it should.`}
          >
            Test now
          </OneButton>
          <OneButton
            action={switchTrackerAction}
            given={{ id, on: String(switchedOff) }}
            size="small"
          >
            {switchedOff ? "Switch the tracker on" : "Switch the tracker off"}
          </OneButton>
        </div>
      </Section>
      <Section
        title="Its webhook"
        lede={`${tool} tells us at once when an issue moves. Without it we ask every ten minutes.`}
      >
        <HookSteps tracker={tracker} />
      </Section>
      <Section
        title="Connection settings"
        lede="The token is encrypted here and never shown again."
      >
        <TrackerForm kind={kind} tracker={tracker} />
      </Section>
      <div className="border-line border-t pt-4">
        <AskFirst label="Remove this tracker" about={name}>
          <OneButton
            action={removeTrackerAction}
            given={{ id }}
            says={`${issues > 0 ? `${lost} here. ` : ""}The issues stay in ${tool}. This cannot be undone.`}
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
