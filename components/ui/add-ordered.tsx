"use client";

import { useEffect, useRef } from "react";
import type { FormAction } from "@/lib/http/form-state";
import { Field, TextInput } from "./field";
import type { OrderedWords } from "./ordered-list";
import { FormMessage, Submit } from "./submit";
import { useSending } from "./use-sending";

type Props = { add: FormAction; words: OrderedWords; aboutField: string };

/** One more at the end of an ordered list; its name is ready for the next one. */
export function AddOrdered({ add, words, aboutField }: Props) {
  const [state, send] = useSending(add);
  const failed = state.status === "failed" ? state : null;
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (state.status === "done") name.current?.focus();
  }, [state]);
  return (
    <form action={send} className="flex flex-col gap-2">
      <div className="grid items-end gap-3 sm:grid-cols-[12rem_minmax(0,1fr)_auto]">
        <Field label={words.another} error={failed?.fields.name}>
          {(aria) => (
            <TextInput
              {...aria}
              ref={name}
              name="name"
              autoComplete="off"
              defaultValue={failed?.values.name}
              placeholder={words.example.name}
              required
              maxLength={120}
            />
          )}
        </Field>
        <Field label={words.placeholder} error={failed?.fields[aboutField]}>
          {(aria) => (
            <TextInput
              {...aria}
              name={aboutField}
              autoComplete="off"
              defaultValue={failed?.values[aboutField]}
              placeholder={words.example.about}
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
