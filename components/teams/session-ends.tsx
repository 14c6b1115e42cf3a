"use client";

import { useActionState } from "react";
import { FormMessage, Submit } from "@/components/ui/submit";
import { type FormState, idle } from "@/lib/http/form-state";
import { endOneSessionAction, signOutAction, signOutEverywhereAction } from "@/lib/teams/actions";

export function EndSession({ id, name }: { id: string; name: string }) {
  const [state, end] = useActionState<FormState<void>, FormData>(endOneSessionAction, idle);
  return (
    <form action={end} className="ml-auto">
      <input type="hidden" name="id" value={id} />
      <Submit size="small" variant="quiet">
        Sign out<span className="sr-only"> {name}</span>
      </Submit>
      <FormMessage state={state} />
    </form>
  );
}

export function SignOut() {
  const [state, signOut] = useActionState<FormState<void>, FormData>(signOutAction, idle);
  return (
    <form action={signOut}>
      <Submit variant="plain">Sign out</Submit>
      <FormMessage state={state} />
    </form>
  );
}

export function SignOutEverywhere() {
  const [state, signOut] = useActionState<FormState<void>, FormData>(signOutEverywhereAction, idle);
  return (
    <form action={signOut}>
      <Submit variant="plain">Sign out everywhere</Submit>
      <p className="mt-1 text-[13px] text-muted">
        Ends every session at once, this one too. API tokens keep working.
      </p>
      <FormMessage state={state} />
    </form>
  );
}
