"use client";

import { useActionState, useRef } from "react";
import { Field, TextInput } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { type FormState, idle } from "@/lib/http/form-state";
import { addSeverityAction } from "@/lib/teams/actions";

/** A new step at the mild end; the name is ready for the next one. */
export function AddSeverity() {
  const name = useRef<HTMLInputElement>(null);
  const [state, add] = useActionState(async (was: FormState<{ id: string }>, form: FormData) => {
    const next = await addSeverityAction(was, form);
    name.current?.focus();
    return next;
  }, idle);
  const values = state.status === "failed" ? state.values : {};
  return (
    <form action={add} className="flex flex-col gap-2">
      <div className="grid items-end gap-3 sm:grid-cols-[12rem_minmax(0,1fr)_auto]">
        <Field label="Another severity">
          {(aria) => (
            <TextInput
              {...aria}
              ref={name}
              name="name"
              autoComplete="off"
              defaultValue={values.name}
              placeholder="SEV 5"
              required
              maxLength={120}
            />
          )}
        </Field>
        <Field label="When is it this bad?">
          {(aria) => (
            <TextInput
              {...aria}
              name="meaning"
              autoComplete="off"
              defaultValue={values.meaning}
              placeholder="Only we noticed, and nothing came of it"
              maxLength={500}
            />
          )}
        </Field>
        <Submit variant="plain">Add</Submit>
      </div>
      <FormMessage state={state} />
    </form>
  );
}
