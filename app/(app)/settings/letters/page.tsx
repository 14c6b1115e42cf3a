import type { Metadata } from "next";
import { LetterCounts } from "@/components/mail/letter-counts";
import { Letters } from "@/components/mail/letters";
import { Unsent } from "@/components/mail/unsent";
import { Section } from "@/components/teams/section";
import { SettingsPage } from "@/components/teams/settings-page";
import { type Actor, administers } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { mailIsSet } from "@/lib/mail/mail-is-set";
import { countLetters, lettersAreShown, listLetters } from "@/lib/notifications/letters-seen";
import { countUnsent } from "@/lib/notifications/letters-unsent";

export const metadata: Metadata = { title: "Emails" };

export default async function LettersPage() {
  const actor = await requireActor();
  return (
    <SettingsPage title="Emails" here="jobs">
      {administers(actor) ? (
        <Kept actor={actor} />
      ) : (
        <p className="text-muted">An administrator sees here whether emails arrive.</p>
      )}
    </SettingsPage>
  );
}

async function Kept({ actor }: { actor: Actor }) {
  const [counts, letters, unsent] = await Promise.all([
    countLetters(actor),
    listLetters(actor),
    countUnsent(actor),
  ]);
  const shown = lettersAreShown();
  return (
    <>
      <Section title="In the last thirty days" lede={wayOfMail()}>
        <LetterCounts counts={counts} />
      </Section>
      <Section
        title="Not sent"
        lede="They are sent unchanged, with their original date. Nobody gets one in their quiet hours, or twice."
      >
        <Unsent unsent={unsent} mailed={mailIsSet()} now={new Date()} />
      </Section>
      <Section
        title={shown ? "Newest emails" : "Emails in trouble"}
        lede={
          shown
            ? "As they would arrive. You can read your own, and those whose whole content you may see."
            : "What the mail server said. Nobody but their reader sees the words of an email."
        }
      >
        <Letters letters={letters} shown={shown} now={new Date()} />
      </Section>
    </>
  );
}

const wayOfMail = (): string =>
  mailIsSet()
    ? "Emails go through the mail server of SMTP_URL."
    : "No mail server is configured, so emails are kept here until there is one. Set SMTP_URL and MAIL_FROM to have new ones sent; those that wait by then can be sent from here.";
