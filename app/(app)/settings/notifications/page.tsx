import type { Metadata } from "next";
import { CalendarAddresses } from "@/components/calendar/calendar-addresses";
import { FeedAddresses } from "@/components/feeds/feed-addresses";
import { Paces } from "@/components/notifications/paces";
import { RhythmForm } from "@/components/notifications/rhythm-form";
import { Section } from "@/components/teams/section";
import { SettingsPage } from "@/components/teams/settings-page";
import { SaveStatus, SaveStatusProvider } from "@/components/ui/save-status";
import { administers } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { zoneNames } from "@/lib/dates/zone-list";
import { choicesInWords } from "@/lib/notifications/choices-words";
import { kinds } from "@/lib/notifications/kinds";
import { getChoices } from "@/lib/notifications/queries";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationsPage({
  searchParams,
}: PageProps<"/settings/notifications">) {
  const actor = await requireActor();
  const { feed } = await searchParams;
  const all = await getChoices(actor);
  const paces = all.paces.filter(({ kind }) => administers(actor) || !kinds[kind].kept);
  return (
    <SaveStatusProvider>
      <SettingsPage title="Notifications" here="notifications" bar={<SaveStatus />}>
        {!all.mailed && (
          <p className="mb-4 max-w-prose rounded-lg bg-bypassed-soft px-3 py-2 text-bypassed">
            No mail server is set here, so no email is sent yet. Everything is in your inbox, and
            what you choose counts from the day that there is one.{" "}
            {administers(actor) ? "Set SMTP_URL and MAIL_FROM." : "An administrator can set it."}
          </p>
        )}
        <p className="mb-7 max-w-prose font-serif text-[17px]" aria-live="polite">
          {choicesInWords({ ...all, paces }).join(" ")}
        </p>
        <Section
          title="By mail"
          lede="Your inbox has everything. What else comes by mail, and how often?"
        >
          <Paces paces={paces} />
        </Section>
        <Section title="When">
          <RhythmForm choices={all} zones={zoneNames()} />
        </Section>
        <CalendarAddresses />
        <FeedAddresses wished={typeof feed === "string" ? feed : null} />
      </SettingsPage>
    </SaveStatusProvider>
  );
}
