"use client";

import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import { signInAction } from "@/lib/teams/actions";
import { EmailField } from "./email-field";
import { PasswordField } from "./password-field";

export function SignInForm({ next }: { next?: string | undefined }) {
  const [state, signIn] = useSending(signInAction);
  const failed = state.status === "failed" ? state : null;
  return (
    <form action={signIn} className="flex flex-col gap-4">
      <FormMessage state={state} />
      {next && <input type="hidden" name="next" value={next} />}
      <EmailField initial={failed?.values.email} error={failed?.fields.email} />
      <PasswordField label="Password" name="password" autoComplete="current-password" />
      <Submit className="mt-1">Sign in</Submit>
    </form>
  );
}
