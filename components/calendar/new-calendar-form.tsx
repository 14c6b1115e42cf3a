"use client";

import { useActionState } from "react";
import { OneTimeSecret } from "@/components/teams/one-time-secret";
import { TeamOptions } from "@/components/teams/team-options";
import { Field, Select } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { makeCalendarAction } from "@/lib/calendar/actions";
import type { MadeCalendar } from "@/lib/calendar/schema";
import { type FormState, idle } from "@/lib/http/form-state";

type Props = { teams: { slug: string; name: string }[] };

export function NewCalendarForm({ teams }: Props) {
  const [state, make] = useActionState<FormState<MadeCalendar>, FormData>(makeCalendarAction, idle);
  return (
    <div className="mt-4 flex max-w-[42rem] flex-col gap-4">
      {state.status === "done" && (
        <OneTimeSecret
          label={`The address for “${state.result.of}”`}
          hint="Give it to your calendar as a subscription. It is shown this once."
          value={state.result.address}
        />
      )}
      <form action={make} className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-56">
          <Field label="Whose dates?">
            {(aria) => (
              <Select {...aria} name="team">
                <option value="">Mine and my teams’</option>
                <TeamOptions teams={teams} />
              </Select>
            )}
          </Field>
        </div>
        <Submit variant="plain">Make an address</Submit>
        <FormMessage state={state} />
      </form>
    </div>
  );
}
