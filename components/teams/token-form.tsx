"use client";

import { useActionState } from "react";
import { Field, TextInput } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { type FormState, idle } from "@/lib/http/form-state";
import { makeApiTokenAction } from "@/lib/teams/actions";
import type { MadeToken } from "@/lib/teams/views";
import { OneTimeSecret } from "./one-time-secret";

export function TokenForm() {
  const [state, make] = useActionState<FormState<MadeToken>, FormData>(makeApiTokenAction, idle);
  const failed = state.status === "failed" ? state : null;
  return (
    <>
      {state.status === "done" && (
        <OneTimeSecret
          label={`The token “${state.result.name}”`}
          hint="Copy it now: it is shown this once, and nobody can show it again."
          value={state.result.token}
        />
      )}
      <form action={make} className="flex flex-col gap-3">
        <FormMessage state={state} />
        <div className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-1 basis-56">
            <Field label="What is it for?" error={failed?.fields.name}>
              {(aria) => (
                <TextInput
                  {...aria}
                  name="name"
                  autoComplete="off"
                  placeholder="Deploy script"
                  defaultValue={failed?.values.name}
                  required
                  maxLength={120}
                />
              )}
            </Field>
          </div>
          <Submit variant="plain">Make a token</Submit>
        </div>
      </form>
    </>
  );
}
