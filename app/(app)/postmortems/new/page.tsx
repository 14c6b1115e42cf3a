import type { Metadata } from "next";
import { EmptyStart } from "@/components/postmortems/empty-start";
import { TopBar } from "@/components/shell/top-bar";
import { NoTeam } from "@/components/teams/no-team";
import { ImportBox } from "@/components/transfer/import-box";
import { Anchor } from "@/components/ui/anchor";
import { todayInUtc } from "@/lib/action-items/due";
import { requireActor } from "@/lib/auth/session";
import { zoneNames } from "@/lib/dates/zone-list";
import { listTeamsToWriteFor } from "@/lib/teams/queries";

export const metadata: Metadata = { title: "New postmortem" };

export default async function NewPostmortemPage() {
  const actor = await requireActor();
  const teams = await listTeamsToWriteFor(actor);
  return (
    <>
      <TopBar where="New postmortem" />
      <main id="content" className="mx-auto max-w-[760px] px-4 py-8 md:px-7">
        <h1 className="text-[31px]">Begin with what you have</h1>
        <p className="mt-1 mb-3 max-w-[60ch] text-[15px] text-muted">
          Paste the chat of that night, drop a Markdown file, or start from an empty page. Nothing
          is published until you say so; until then only your team and those who take part see it.
        </p>
        <p className="mb-7 text-[15px]">
          Nothing broke, because a layer held?{" "}
          <Anchor
            href="/postmortems/near-miss"
            className="text-accent underline underline-offset-4"
          >
            Record a near miss
          </Anchor>{" "}
          in two minutes.
        </p>
        {teams.length === 0 ? (
          <NoTeam />
        ) : (
          <div className="flex flex-col gap-10">
            <ImportBox teams={teams} zones={zoneNames()} />
            <EmptyStart teams={teams} today={todayInUtc()} />
          </div>
        )}
      </main>
    </>
  );
}
