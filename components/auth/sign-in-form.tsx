"use client";

import { useActionState } from "react";
import { FormMessage, Submit } from "@/components/ui/submit";
import { type FormState, idle } from "@/lib/http/form-state";
import { signInAction } from "@/lib/teams/actions";
import { EmailField } from "./email-field";
import { PasswordField } from "./password-field";

export function SignInForm({ next }: { next?: string | undefined }) {
  const [state, signIn] = useActionState<FormState<string>, FormData>(signInAction, idle);
  const failed = state.status === "failed" ? state : null;
  return (
    <form action={signIn} className="flex flex-col gap-4">
      <div className="-mb-4 has-[p]:mb-0">
        <FormMessage state={state} />
      </div>
      {next && <input type="hidden" name="next" value={next} />}
      <EmailField initial={failed?.values.email} error={failed?.fields.email} />
      <PasswordField label="Password" name="password" autoComplete="current-password" />
      <Submit className="mt-1">Sign in</Submit>
    </form>
  );
}
