import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { SettingsPage } from "@/components/teams/settings-page";
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
    <SettingsPage
      title={`Add ${toolNames[kind]}`}
      here="integrations"
      where={<Anchor href={"/settings/integrations" as Route}>Integrations</Anchor>}
    >
      <TrackerForm kind={kind} />
    </SettingsPage>
  );
}
