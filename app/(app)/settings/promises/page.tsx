import type { Metadata } from "next";
import { TermsList } from "@/components/reminders/terms-list";
import { ZoneForm } from "@/components/reminders/zone-form";
import { Section } from "@/components/teams/section";
import { SettingsPage } from "@/components/teams/settings-page";
import { LinkButton } from "@/components/ui/button";
import { SaveStatusProvider } from "@/components/ui/save-status";
import { listTerms } from "@/lib/action-items/terms";
import { administers } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { zoneNames } from "@/lib/dates/zone-list";
import { getOrganisation } from "@/lib/teams/queries";

export const metadata: Metadata = { title: "Action items" };

export default async function PromisesPage() {
  const actor = await requireActor();
  const [terms, { zone }] = await Promise.all([listTerms(actor), getOrganisation(actor)]);
  const mayChange = administers(actor);
  return (
    <SaveStatusProvider>
      <SettingsPage title="Action items" here="promises">
        {!mayChange && <p className="mb-6 text-muted">An administrator can change what is here.</p>}
        <Section
          title="What is asked of an action item"
          lede="By the severity of its postmortem. Nobody is reminded twice of the same action item on one day, and nothing is sent in quiet hours. Where an owner has left, the leads of their team hear instead, then its members, then the team that wrote the postmortem."
        >
          <TermsList terms={terms} mayChange={mayChange} />
        </Section>
        <Section
          title="The week"
          lede="New lessons, what became of your practices and a look back; what is late beyond all reminders, what will not be done and why, and what was proved. Everybody gets the summary of any week in which something happened; only leads and administrators see the action items in it."
        >
          <LinkButton href="/week">Read the past seven days</LinkButton>
        </Section>
        <Section
          title="Time zone"
          lede={
            mayChange
              ? "Days and quiet hours are counted in each person’s own time zone. People who have set none use this one."
              : `People who have set no time zone use ${zone}.`
          }
        >
          {mayChange && <ZoneForm zone={zone} zones={zoneNames()} />}
        </Section>
      </SettingsPage>
    </SaveStatusProvider>
  );
}
