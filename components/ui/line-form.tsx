"use client";

import { type ComponentProps, useEffect, useRef } from "react";
import type { FormAction } from "@/lib/http/form-state";
import { Done } from "./done";
import { Field, TextInput } from "./field";
import { Given } from "./given";
import { FormMessage, Submit } from "./submit";
import { useSending } from "./use-sending";

type Props<R> = Omit<ComponentProps<"input">, "action" | "ref" | "children"> & {
  action: FormAction<R>;
  given?: Record<string, string | number>;
  label: string;
  hint?: string;
  /** What the field is called where it is sent. */
  name: string;
  button: string;
  /** One more often follows, so that the field is ready for it. */
  again?: boolean;
  done?: Done<R>;
};

/** A form of one line and one button. */
export function LineForm<R>(props: Props<R>) {
  const { action, given, label, hint, name, button, again, done, ...rest } = props;
  const { defaultValue, className = "", ...input } = rest;
  const [state, send] = useSending(action);
  const failed = state.status === "failed" ? state : null;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (again && state.status === "done") field.current?.focus();
  }, [again, state]);
  return (
    <form action={send} className="flex max-w-[30rem] flex-col gap-2">
      <Given given={given} />
      <Field label={label} hint={hint} error={failed?.fields[name]}>
        {(aria) => (
          <div className="flex flex-wrap gap-3">
            <TextInput
              {...aria}
              ref={field}
              name={name}
              autoComplete="off"
              required
              {...input}
              defaultValue={failed?.values[name] ?? defaultValue}
              className={`min-w-0 flex-1 basis-56 ${className}`}
            />
            <Submit variant="plain">{button}</Submit>
          </div>
        )}
      </Field>
      <FormMessage state={state} />
      {done && <Done state={state}>{done}</Done>}
    </form>
  );
}
