"use client";

import { useActionState } from "react";
import { FormMessage, Submit } from "@/components/ui/submit";
import { type FormState, idle } from "@/lib/http/form-state";
import { revokeApiTokenAction } from "@/lib/teams/actions";
import { AskFirst } from "./ask-first";

export function RevokeToken({ id, name }: { id: string; name: string }) {
  const [state, revoke] = useActionState<FormState<void>, FormData>(revokeApiTokenAction, idle);
  return (
    <AskFirst label="Revoke" about={name}>
      <form action={revoke} className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="id" value={id} />
        <span className="text-[13px]">
          Programs that use it are refused from now on. This cannot be undone.
        </span>
        <Submit size="small" variant="danger">
          Revoke {name}
        </Submit>
        <FormMessage state={state} />
      </form>
    </AskFirst>
  );
}
