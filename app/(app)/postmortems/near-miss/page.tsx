import type { Metadata } from "next";
import { NoLayers } from "@/components/layers/no-layers";
import { NearMissForm } from "@/components/review/near-miss-form";
import { TopBar } from "@/components/shell/top-bar";
import { NoTeam } from "@/components/teams/no-team";
import { requireActor } from "@/lib/auth/session";
import { listLayers } from "@/lib/layers/queries";
import { listTeamsToWriteFor } from "@/lib/teams/queries";

export const metadata: Metadata = { title: "Near miss" };

export default async function NearMissPage() {
  const actor = await requireActor();
  const [teams, layers] = await Promise.all([listTeamsToWriteFor(actor), listLayers(actor)]);
  return (
    <>
      <TopBar where="Near miss" />
      <main id="content" className="mx-auto max-w-[680px] px-4 py-8 md:px-7">
        <h1 className="text-[31px] leading-tight">Something nearly happened</h1>
        <p className="mt-1 mb-6 max-w-[60ch] text-[15px] text-muted">
          A layer held, so nothing broke. Two minutes now, and the next team has it too.
        </p>
        {teams.length === 0 && <NoTeam />}
        {teams.length > 0 && layers.length === 0 && <NoLayers />}
        {teams.length > 0 && layers.length > 0 && <NearMissForm teams={teams} layers={layers} />}
      </main>
    </>
  );
}
