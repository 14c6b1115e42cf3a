"use client";

import { useActionState } from "react";
import { Field, TextInput } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { type FormState, idle } from "@/lib/http/form-state";
import { Done } from "./done";

type Props<R> = {
  action: (state: FormState<R>, form: FormData) => Promise<FormState<R>>;
  label: string;
  button: string;
  initial?: string;
  /** Of the team that is named. */
  slug?: string;
  placeholder?: string;
  autoComplete?: string;
};

/** Gives one name to one thing. */
export function NameForm<R>({ action, label, button, initial, slug, ...input }: Props<R>) {
  const [state, send] = useActionState<FormState<R>, FormData>(action, idle);
  const failed = state.status === "failed" ? state : null;
  return (
    <form action={send} className="flex max-w-[30rem] flex-col gap-2">
      {slug && <input type="hidden" name="slug" value={slug} />}
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-56">
          <Field label={label} error={failed?.fields.name}>
            {(aria) => (
              <TextInput
                {...aria}
                name="name"
                autoComplete="off"
                {...input}
                defaultValue={failed?.values.name ?? initial}
                required
                maxLength={120}
              />
            )}
          </Field>
        </div>
        <Submit variant="plain">{button}</Submit>
      </div>
      {failed && !failed.fields.name && <FormMessage state={state} />}
      <Done state={state}>Saved.</Done>
    </form>
  );
}
