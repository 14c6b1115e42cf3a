"use client";

import { PasswordField } from "@/components/auth/password-field";
import { Done } from "@/components/ui/done";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import { changePasswordAction } from "@/lib/teams/actions";

/** The e-mail address is there for password managers, which file both together. */
export function PasswordForm({ email }: { email: string }) {
  const [state, change] = useSending(changePasswordAction);
  const fields = state.status === "failed" ? state.fields : {};
  return (
    <form action={change} className="flex max-w-[30rem] flex-col gap-3">
      <FormMessage state={state} />
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordField
        label="Current password"
        name="currentPassword"
        autoComplete="current-password"
        error={fields.currentPassword}
      />
      <PasswordField
        label="New password"
        name="password"
        autoComplete="new-password"
        hint="At least 15 characters. A sentence works well."
        error={fields.password}
      />
      <div className="flex items-center gap-3">
        <Submit variant="plain">Change password</Submit>
        <Done state={state}>Changed. You are signed out everywhere else.</Done>
      </div>
    </form>
  );
}
