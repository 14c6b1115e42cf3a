"use client";

import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import { joinAction } from "@/lib/teams/actions";
import { EmailField } from "./email-field";
import { PasswordField } from "./password-field";

export function JoinForm({ token, email }: { token: string; email: string }) {
  const [state, join] = useSending(joinAction);
  return (
    <form action={join} className="flex flex-col gap-4">
      <FormMessage state={state} />
      <input type="hidden" name="token" value={token} />
      <EmailField initial={email} readOnly />
      <PasswordField
        label="Choose a password"
        name="password"
        autoComplete="new-password"
        hint="At least 15 characters. A sentence works well."
        error={state.status === "failed" ? state.fields.password : undefined}
      />
      <Submit className="mt-1">Join</Submit>
    </form>
  );
}
