"use client";

import { useActionState } from "react";
import { Field, TextArea } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { answerHandoverAction } from "@/lib/action-items/actions";
import { idle } from "@/lib/http/form-state";

type Props = { number: number; id: string };

/** A team declines with a reason; the promise goes back to those who asked. */
export function DeclineForm({ number, id }: Props) {
  const [state, decline] = useActionState(answerHandoverAction, idle);
  const failed = state.status === "failed" ? state : null;
  return (
    <form action={decline} className="flex max-w-[560px] flex-col gap-3 pt-3">
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="answer" value="declined" />
      <Field
        label="Why not your team?"
        hint="It goes back to those who asked, with your reason."
        error={failed?.fields.reason}
      >
        {(aria) => (
          <TextArea
            {...aria}
            name="reason"
            rows={2}
            required
            placeholder="The pipeline belongs to Platform tooling since May; they can change it."
            defaultValue={failed?.values.reason}
          />
        )}
      </Field>
      {failed && Object.keys(failed.fields).length === 0 && <FormMessage state={state} />}
      <Submit variant="plain" className="self-start">
        Decline
      </Submit>
    </form>
  );
}
