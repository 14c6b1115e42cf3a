"use client";

import { useActionState } from "react";
import { Field, TextArea, TextInput } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { proveActionAction } from "@/lib/action-items/actions";
import { idle } from "@/lib/http/form-state";

type Props = { number: number; id: string };

/** A promise is closed on proof: what shows it, and where to look. Works without scripts. */
export function ProveForm({ number, id }: Props) {
  const [state, prove] = useActionState(proveActionAction, idle);
  const failed = state.status === "failed" ? state : null;
  return (
    <form action={prove} className="flex max-w-[520px] flex-col gap-3 pt-3">
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="id" value={id} />
      <Field label="What shows that it is done?" error={failed?.fields.note}>
        {(aria) => (
          <TextArea
            {...aria}
            name="note"
            rows={2}
            required
            placeholder="Run 5521 opens the page and finds its heading"
            defaultValue={failed?.values.note}
          />
        )}
      </Field>
      <Field label="Link" hint="If there is one." error={failed?.fields.url}>
        {(aria) => (
          <TextInput
            {...aria}
            name="url"
            type="url"
            placeholder="https://"
            defaultValue={failed?.values.url}
          />
        )}
      </Field>
      {failed && Object.keys(failed.fields).length === 0 && <FormMessage state={state} />}
      <Submit className="self-start">Close it with this proof</Submit>
    </form>
  );
}
