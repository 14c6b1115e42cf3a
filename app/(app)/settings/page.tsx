import type { Metadata } from "next";
import { ThemeSwitch } from "@/components/auth/theme-switch";
import { QuietSwitch } from "@/components/coach/quiet-switch";
import { PasswordForm } from "@/components/teams/password-form";
import { Section } from "@/components/teams/section";
import { Sessions } from "@/components/teams/sessions";
import { SettingsPage } from "@/components/teams/settings-page";
import { Tokens } from "@/components/teams/tokens";
import { LineForm } from "@/components/ui/line-form";
import { OneButton } from "@/components/ui/one-button";
import { getSessionId, requireActor } from "@/lib/auth/session";
import { isCoached } from "@/lib/coach/queries";
import { listApiTokens, listSessions } from "@/lib/teams/account";
import { changeNameAction, signOutAction } from "@/lib/teams/actions";
import { getAccount } from "@/lib/teams/queries";

export const metadata: Metadata = { title: "Your settings" };

export default async function YouPage() {
  const actor = await requireActor();
  const [account, sessions, tokens, coached] = await Promise.all([
    getAccount(actor),
    listSessions(actor, await getSessionId()),
    listApiTokens(actor),
    isCoached(actor),
  ]);
  return (
    <SettingsPage
      title="You"
      here="you"
      bar={<OneButton action={signOutAction}>Sign out</OneButton>}
    >
      <Section title="Name" lede={`You sign in as ${account.email}.`}>
        <LineForm
          action={changeNameAction}
          label="Your name"
          name="name"
          maxLength={120}
          button="Save name"
          defaultValue={account.name}
          autoComplete="name"
          done="Saved."
        />
      </Section>
      <Section title="Theme" lede="Kept in this browser.">
        <ThemeSwitch />
      </Section>
      <Section
        title="The coach"
        lede="While you write in a postmortem, it asks about sentences that speak of who instead of what, and offers other words. It never holds you up. Nobody is told how often it asked."
      >
        <QuietSwitch coached={coached} />
      </Section>
      <Section title="Password" lede="Changing it signs you out everywhere else.">
        <PasswordForm email={account.email} />
      </Section>
      <Section title="Where you are signed in">
        <Sessions sessions={sessions} />
      </Section>
      <Section title="API tokens" lede="A token can do what you can do. Treat it like a password.">
        <Tokens tokens={tokens} />
      </Section>
    </SettingsPage>
  );
}
