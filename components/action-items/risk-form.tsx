"use client";

import { useActionState } from "react";
import { Field, TextArea } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { acceptRiskAction } from "@/lib/action-items/actions";
import { idle } from "@/lib/http/form-state";

type Props = { number: number; id: string };

/** Giving a promise up needs a reason, and a name that accepts the risk. */
export function RiskForm({ number, id }: Props) {
  const [state, accept] = useActionState(acceptRiskAction, idle);
  const failed = state.status === "failed" ? state : null;
  return (
    <form action={accept} className="flex max-w-[520px] flex-col gap-3 pt-3">
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="id" value={id} />
      <Field
        label="Why will it not be done?"
        hint="Your name will stand beside the reason: you accept the risk that stays."
        error={failed?.fields.reason}
      >
        {(aria) => (
          <TextArea
            {...aria}
            name="reason"
            rows={2}
            required
            placeholder="The service is retired in May; until then support watches it."
            defaultValue={failed?.values.reason}
          />
        )}
      </Field>
      {failed && Object.keys(failed.fields).length === 0 && <FormMessage state={state} />}
      <Submit variant="plain" className="self-start">
        Accept the risk
      </Submit>
    </form>
  );
}
