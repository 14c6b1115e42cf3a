import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { TopBar } from "@/components/shell/top-bar";
import { SettingsTabs } from "@/components/teams/settings-tabs";
import { TrackerForm } from "@/components/trackers/tracker-form";
import { Anchor } from "@/components/ui/anchor";
import { administers } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { isTool, toolNames } from "@/lib/trackers/words";

export const metadata: Metadata = { title: "Add a tracker" };

type Props = PageProps<"/settings/integrations/trackers/new/[kind]">;

export default async function NewTrackerPage({ params }: Props) {
  const { kind } = await params;
  if (!isTool(kind) || !administers(await requireActor())) notFound();
  return (
    <>
      <TopBar where={<Anchor href={"/settings/integrations" as Route}>Integrations</Anchor>} />
      <main id="content" className="mx-auto max-w-[820px] px-4 py-7 md:px-7">
        <h1 className="text-[31px]">Add {toolNames[kind]}</h1>
        <SettingsTabs here="integrations" />
        <TrackerForm kind={kind} />
      </main>
    </>
  );
}
