import type { Metadata } from "next";
import { EmptyStart } from "@/components/postmortems/empty-start";
import { TopBar } from "@/components/shell/top-bar";
import { ImportBox } from "@/components/transfer/import-box";
import { Empty } from "@/components/ui/empty";
import { requireActor } from "@/lib/auth/session";
import { zoneNames } from "@/lib/dates/zone-list";
import { listTeams } from "@/lib/teams/queries";

export const metadata: Metadata = { title: "New postmortem" };

export default async function NewPostmortemPage() {
  const actor = await requireActor();
  const all = actor.role === "administrator" ? await listTeams(actor) : [];
  const mine = actor.teams.map(({ slug, name }) => ({ slug, name }));
  const teams = [...mine, ...all.filter(({ slug }) => !mine.some((team) => team.slug === slug))];
  return (
    <>
      <TopBar where="New postmortem" />
      <main id="content" className="mx-auto max-w-[760px] px-4 py-8 md:px-7">
        <h1 className="text-[31px]">Begin with what you have</h1>
        <p className="mt-1 mb-7 max-w-[60ch] text-[15px] text-muted">
          Paste the chat of that night, drop a Markdown file, or start from an empty page. Nothing
          is published until you say so; until then only your team and those who take part see it.
        </p>
        {teams.length === 0 || actor.role === "reader" ? (
          <Empty title="You are in no team that writes yet">
            A postmortem belongs to a team. Ask a team’s lead or an administrator to add you to one.
          </Empty>
        ) : (
          <div className="flex flex-col gap-10">
            <ImportBox teams={teams} zones={zoneNames()} />
            <EmptyStart teams={teams} />
          </div>
        )}
      </main>
    </>
  );
}
