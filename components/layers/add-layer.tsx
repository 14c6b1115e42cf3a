"use client";

import { useActionState, useRef } from "react";
import { Field, TextInput } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { type FormState, idle } from "@/lib/http/form-state";
import { addLayerAction } from "@/lib/layers/actions";
import type { LayerView } from "@/lib/layers/row-schema";

/** A new layer at the end of the row; the name is ready for the next one. */
export function AddLayer() {
  const name = useRef<HTMLInputElement>(null);
  const [state, add] = useActionState(async (was: FormState<LayerView>, form: FormData) => {
    const next = await addLayerAction(was, form);
    name.current?.focus();
    return next;
  }, idle);
  const values = state.status === "failed" ? state.values : {};
  return (
    <form action={add} className="flex flex-col gap-2">
      <div className="grid items-end gap-3 sm:grid-cols-[12rem_minmax(0,1fr)_auto]">
        <Field label="Another layer">
          {(aria) => (
            <TextInput
              ref={name}
              name="name"
              defaultValue={values.name}
              placeholder="Load test"
              {...aria}
            />
          )}
        </Field>
        <Field label="What is it meant to stop?">
          {(aria) => (
            <TextInput
              name="purpose"
              defaultValue={values.purpose}
              placeholder="What breaks only when many people come at once"
              {...aria}
            />
          )}
        </Field>
        <Submit variant="plain">Add</Submit>
      </div>
      <FormMessage state={state} />
    </form>
  );
}
