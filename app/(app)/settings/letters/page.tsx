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

export const metadata: Metadata = { title: "Letters" };

export default async function LettersPage() {
  const actor = await requireActor();
  return (
    <SettingsPage title="Letters" here="jobs">
      {administers(actor) ? (
        <Kept actor={actor} />
      ) : (
        <p className="text-muted">An administrator sees here whether letters arrive.</p>
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
        lede="They go as they were written, with the day on which they were. Nobody gets one in their quiet hours, or twice."
      >
        <Unsent unsent={unsent} mailed={mailIsSet()} now={new Date()} />
      </Section>
      <Section
        title={shown ? "Newest letters" : "Letters in trouble"}
        lede={
          shown
            ? "As they would arrive. You see the words of your own, and of those in which you may see everything."
            : "What the mail server said. Nobody but their reader sees the words of a letter."
        }
      >
        <Letters letters={letters} shown={shown} now={new Date()} />
      </Section>
    </>
  );
}

const wayOfMail = (): string =>
  mailIsSet()
    ? "Letters go through the mail server of SMTP_URL."
    : "No mail server is set, so that letters are written and wait here. Set SMTP_URL and MAIL_FROM to have new ones sent; those that wait by then can be sent from here.";
