"use client";

import { useActionState } from "react";
import { AskFirst } from "@/components/teams/ask-first";
import { FormMessage, Submit } from "@/components/ui/submit";
import { revokeCalendarAction } from "@/lib/calendar/actions";
import { idle } from "@/lib/http/form-state";

export function RevokeCalendar({ id, of }: { id: string; of: string }) {
  const [state, revoke] = useActionState(revokeCalendarAction, idle);
  return (
    <AskFirst label="Revoke" about={of}>
      <form action={revoke} className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="id" value={id} />
        <span className="text-[13px]">Calendars that read it find nothing from now on.</span>
        <Submit size="small" variant="danger">
          Revoke the address
        </Submit>
        <FormMessage state={state} />
      </form>
    </AskFirst>
  );
}
