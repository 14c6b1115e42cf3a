import type { Metadata } from "next";
import { OwnWords } from "@/components/coach/own-words";
import { PutAside } from "@/components/coach/put-aside";
import { RowEditor } from "@/components/layers/row-editor";
import { AskedTeams } from "@/components/lessons/asked-teams";
import { IndexSwitch } from "@/components/sharing/index-switch";
import { InviteForm } from "@/components/teams/invite-form";
import { KeptByAdministrators } from "@/components/teams/kept-by-administrators";
import { People } from "@/components/teams/people";
import { Section } from "@/components/teams/section";
import { SettingsPage } from "@/components/teams/settings-page";
import { SeverityScale } from "@/components/teams/severity-scale";
import { LineForm } from "@/components/ui/line-form";
import { SaveStatus, SaveStatusProvider } from "@/components/ui/save-status";
import { type Actor, administers } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { listOwnWords } from "@/lib/coach/own-words";
import { listPutAside } from "@/lib/coach/queries";
import { listLayers } from "@/lib/layers/queries";
import { getWhoIsAsked } from "@/lib/lessons/interests";
import { mailIsSet } from "@/lib/mail/mail-is-set";
import { publicIndexAddress } from "@/lib/sharing/public-address";
import { isIndexPublic } from "@/lib/sharing/public-queries";
import { renameOrganisationAction } from "@/lib/teams/actions";
import { getOrganisation, listPeople, listSeverities, listTeams } from "@/lib/teams/queries";

export const metadata: Metadata = { title: "Organisation" };

export default async function OrganisationPage() {
  const actor = await requireActor();
  const organisation = await getOrganisation(actor);
  return (
    <SaveStatusProvider>
      <SettingsPage title="Organisation" here="organisation" bar={<SaveStatus />}>
        {administers(actor) ? (
          <Kept actor={actor} name={organisation.name} />
        ) : (
          <>
            <p className="mb-6 text-muted">{organisation.name}</p>
            <KeptByAdministrators
              scale={await listSeverities(actor)}
              layers={await listLayers(actor)}
            />
          </>
        )}
      </SettingsPage>
    </SaveStatusProvider>
  );
}

async function Kept({ actor, name }: { actor: Actor; name: string }) {
  const [people, teams, scale, layers, words, aside, index, asked] = await Promise.all([
    listPeople(actor),
    listTeams(actor),
    listSeverities(actor, { retired: true }),
    listLayers(actor, { retired: true }),
    listOwnWords(actor),
    listPutAside(actor),
    isIndexPublic(),
    getWhoIsAsked(actor),
  ]);
  return (
    <>
      <Section title="Name">
        <LineForm
          action={renameOrganisationAction}
          label="Organisation"
          name="name"
          maxLength={120}
          button="Save name"
          defaultValue={name}
          done="Saved."
        />
      </Section>
      <Section
        title="Severities"
        lede="Your own scale, worst first. Say when something is this bad, so that two people would choose the same."
      >
        <SeverityScale scale={scale} />
      </Section>
      <Section
        title="Layers"
        lede="Your towers of defence, in the order in which a change meets them. Every postmortem asks what each of them did."
      >
        <RowEditor layers={layers} />
      </Section>
      <Section
        title="Outside the walls"
        lede="Public editions of postmortems are read by whoever has their address. You can also show a list of those that were meant for it."
      >
        <IndexSwitch isOpen={index} home={publicIndexAddress()} />
      </Section>
      <Section
        title="Whom a lesson asks"
        lede="When a postmortem is published, its lessons ask other teams whether it could happen to them."
      >
        <AskedTeams every={asked.every} />
      </Section>
      <Section
        title="Names that look like people"
        lede="Services and machines with a name like a person’s. The coach does not ask about what they did."
      >
        <OwnWords words={words} />
      </Section>
      <Section
        title="What people dismissed"
        lede="Coach remarks that people dismissed, in the postmortems that you may see. A rule that is often dismissed may not fit how you write."
      >
        <PutAside rows={aside} />
      </Section>
      <Section
        title="Invite somebody"
        lede={
          mailIsSet()
            ? "They get an email with a link that works once. You see the link too."
            : "No mail server is set: you get a link that works once, and pass it on."
        }
      >
        <InviteForm teams={teams} mayMakeAdministrators />
      </Section>
      <Section title="People">
        <People people={people} you={actor.userId} />
      </Section>
    </>
  );
}
