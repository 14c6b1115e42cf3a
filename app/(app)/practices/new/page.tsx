import type { Metadata } from "next";
import { NewPracticeForm } from "@/components/practices/new-form";
import { TopBar } from "@/components/shell/top-bar";
import { NoTeam } from "@/components/teams/no-team";
import { Anchor } from "@/components/ui/anchor";
import { requireActor } from "@/lib/auth/session";
import { readQuery } from "@/lib/http/query";
import { listLayers } from "@/lib/layers/queries";
import { Origin, readOrigin } from "@/lib/practices/origin";
import { listTeamsToWriteFor } from "@/lib/teams/queries";

export const metadata: Metadata = { title: "A new practice" };

export default async function NewPracticePage({ searchParams }: PageProps<"/practices/new">) {
  const actor = await requireActor();
  const origin = readQuery(Origin, await searchParams);
  const [teams, layers, from] = await Promise.all([
    listTeamsToWriteFor(actor),
    listLayers(actor),
    readOrigin(actor, origin),
  ]);
  return (
    <>
      <TopBar
        where={
          <>
            <Anchor href="/practices">Practices</Anchor> / New
          </>
        }
      />
      <main id="content" className="mx-auto max-w-[680px] px-4 py-8 md:px-7">
        <h1 className="text-[31px] leading-tight">A rule that outlives its incident</h1>
        <p className="mt-1 mb-6 max-w-[60ch] text-[15px] text-muted">
          Behind every weird rule there is a story. Write both down, and how we would know that the
          rule is still followed.
        </p>
        {teams.length === 0 ? (
          <NoTeam />
        ) : (
          <NewPracticeForm teams={teams} layers={layers} from={from} />
        )}
      </main>
    </>
  );
}
