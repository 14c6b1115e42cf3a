"use client";

import type { ComponentProps } from "react";
import type { FormAction } from "@/lib/http/form-state";
import { Field } from "./field";
import { Given } from "./given";
import { ProseArea } from "./prose-area";
import { FormMessage, Submit } from "./submit";
import { useSending } from "./use-sending";

type Props = ComponentProps<typeof Submit> & {
  action: FormAction;
  given: Record<string, string | number>;
  ask: string;
  /** Who will read it, and what it does. */
  hint: string;
  placeholder?: string;
};

/** A step that wants a reason: it is sent as `reason`, together with what is given. */
export function ReasonForm({ action, given, ask, hint, placeholder, ...button }: Props) {
  const [state, send] = useSending(action);
  const failed = state.status === "failed" ? state : null;
  return (
    <form action={send} className="flex max-w-[560px] flex-col gap-3 pt-3">
      <Given given={given} />
      <Field label={ask} hint={hint} error={failed?.fields.reason}>
        {(aria) => (
          <ProseArea
            {...aria}
            name="reason"
            rows={2}
            required
            placeholder={placeholder}
            defaultValue={failed?.values.reason}
          />
        )}
      </Field>
      <FormMessage state={state} />
      <Submit variant="plain" className="self-start" {...button} />
    </form>
  );
}
