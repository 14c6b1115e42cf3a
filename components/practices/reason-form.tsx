"use client";

import { type ReactNode, useActionState } from "react";
import { Field, TextArea } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { idle } from "@/lib/http/form-state";
import { leavePracticeAction, retirePracticeAction } from "@/lib/practices/actions";

type Props = { slug: string; team?: string; ask: string; hint: string; children: ReactNode };

/** Gives a practice up: for one team where one is named, else for all. It wants a reason. */
export function ReasonForm({ slug, team, ask, hint, children }: Props) {
  const [state, giveUp] = useActionState(team ? leavePracticeAction : retirePracticeAction, idle);
  const failed = state.status === "failed" ? state : null;
  return (
    <form action={giveUp} className="flex flex-col gap-3">
      <input type="hidden" name="slug" value={slug} />
      {team && <input type="hidden" name="team" value={team} />}
      <Field label={ask} hint={hint} error={failed?.fields.reason}>
        {(aria) => (
          <TextArea
            {...aria}
            name="reason"
            rows={2}
            required
            maxLength={2_000}
            defaultValue={failed?.values.reason}
          />
        )}
      </Field>
      {failed && !failed.fields.reason && <FormMessage state={state} />}
      <Submit variant="danger" className="self-start">
        {children}
      </Submit>
    </form>
  );
}
