import type { Metadata } from "next";
import { Failures } from "@/components/schedule/failures";
import { Queues } from "@/components/schedule/queues";
import { Section } from "@/components/teams/section";
import { SettingsPage } from "@/components/teams/settings-page";
import { LinkButton } from "@/components/ui/button";
import { type Actor, administers } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { listFailures, listQueues } from "@/lib/schedule/queries";

export const metadata: Metadata = { title: "Jobs" };

export default async function JobsPage() {
  const actor = await requireActor();
  return (
    <SettingsPage title="Jobs" here="jobs">
      {administers(actor) ? (
        <Kept actor={actor} />
      ) : (
        <p className="text-muted">
          Reminders, emails and webhooks are sent by jobs. An administrator sees here how they fare.
        </p>
      )}
    </SettingsPage>
  );
}

async function Kept({ actor }: { actor: Actor }) {
  const [queues, failures] = await Promise.all([listQueues(actor), listFailures(actor)]);
  const now = new Date();
  return (
    <>
      <Section
        title="Failures"
        lede="A job that fails is tried again by itself, after longer and longer waits. Then it waits for you."
      >
        <Failures failures={failures} now={now} />
      </Section>
      <Section title="Queues" lede="What Parapet does by itself, on whichever server has time.">
        <Queues queues={queues} now={now} />
      </Section>
      <Section title="Emails" lede="What was mailed, what waits, and what the mail server said.">
        <LinkButton href="/settings/letters">See the emails</LinkButton>
      </Section>
    </>
  );
}
