"use client";

import { useActionState } from "react";
import { Done } from "@/components/teams/done";
import { OneTimeSecret } from "@/components/teams/one-time-secret";
import { Field, TextInput } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { type FormState, idle } from "@/lib/http/form-state";
import { changeHookSecretAction } from "@/lib/trackers/actions";

type Changed = FormState<{ id: string; secret: string | null }>;
type Props = { id: string };

/** Makes the secret that the tool signs with, and shows it this once. */
export function NewHookSecret({ id }: Props) {
  const [state, make] = useActionState<Changed, FormData>(changeHookSecretAction, idle);
  const secret = state.status === "done" ? state.result.secret : null;
  return (
    <form action={make} className="flex flex-col items-start gap-2">
      <input type="hidden" name="id" value={id} />
      {secret && (
        <div className="w-full">
          <OneTimeSecret
            label="Secret of the webhook"
            hint="Copy it now: it is shown this once. Calls signed with a former one are refused."
            value={secret}
          />
        </div>
      )}
      <Submit variant="plain" size="small">
        {secret ? "Make another secret" : "Make a secret and show it"}
      </Submit>
      <FormMessage state={state} />
    </form>
  );
}

/** Linear makes the secret itself; it has to be told here. */
export function GivenHookSecret({ id }: Props) {
  const [state, keep] = useActionState<Changed, FormData>(changeHookSecretAction, idle);
  const failed = state.status === "failed" ? state : null;
  return (
    <form action={keep} className="flex max-w-[30rem] flex-col items-start gap-2">
      <input type="hidden" name="id" value={id} />
      <div className="w-full">
        <Field label="Signing secret that Linear shows" error={failed?.fields.secret}>
          {(aria) => (
            <TextInput
              {...aria}
              name="secret"
              type="password"
              autoComplete="off"
              required
              className="font-mono text-[13px]"
            />
          )}
        </Field>
      </div>
      <Submit variant="plain" size="small">
        Keep this secret
      </Submit>
      {failed && !failed.fields.secret && <FormMessage state={state} />}
      <Done state={state}>Kept. Its calls are believed from now on.</Done>
    </form>
  );
}
