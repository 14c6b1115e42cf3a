import type { Metadata } from "next";
import { Section } from "@/components/teams/section";
import { SettingsPage } from "@/components/teams/settings-page";
import { TeamList } from "@/components/teams/team-list";
import { LineForm } from "@/components/ui/line-form";
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
            <LineForm
              action={createTeamAction}
              label="Name of the team"
              name="name"
              maxLength={120}
              button="Create team"
              placeholder="Payments"
              done="Saved."
            />
          </Section>
        </div>
      )}
    </SettingsPage>
  );
}
