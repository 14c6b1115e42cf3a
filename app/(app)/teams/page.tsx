import type { Metadata } from "next";
import { NameForm } from "@/components/teams/name-form";
import { Section } from "@/components/teams/section";
import { SettingsPage } from "@/components/teams/settings-page";
import { TeamList } from "@/components/teams/team-list";
import { mayWrite } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { createTeamAction } from "@/lib/teams/actions";
import { listTeamRows } from "@/lib/teams/queries";

export const metadata: Metadata = { title: "Teams" };

export default async function TeamsPage() {
  const actor = await requireActor();
  const teams = await listTeamRows(actor);
  return (
    <SettingsPage title="Teams" here="teams" where="Teams">
      <TeamList teams={teams} />
      {mayWrite(actor) && (
        <div className="mt-9">
          <Section title="Another team" lede="You become its lead and can invite people into it.">
            <NameForm
              action={createTeamAction}
              label="Name of the team"
              button="Create team"
              placeholder="Payments"
            />
          </Section>
        </div>
      )}
    </SettingsPage>
  );
}
