import type { Metadata } from "next";
import { TopBar } from "@/components/shell/top-bar";
import { NameForm } from "@/components/teams/name-form";
import { Section } from "@/components/teams/section";
import { SettingsTabs } from "@/components/teams/settings-tabs";
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
    <>
      <TopBar where="Teams" />
      <main id="content" className="mx-auto max-w-[820px] px-4 py-7 md:px-7">
        <h1 className="text-[31px]">Teams</h1>
        <SettingsTabs here="teams" />
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
      </main>
    </>
  );
}
