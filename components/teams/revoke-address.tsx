"use client";

import { useActionState } from "react";
import { FormMessage, Submit } from "@/components/ui/submit";
import { type FormState, idle } from "@/lib/http/form-state";
import { AskFirst } from "./ask-first";

type Props = {
  id: string;
  of: string;
  /** What happens to whoever reads it. */
  warning: string;
  revoke: (state: FormState<void>, data: FormData) => Promise<FormState<void>>;
};

/** Ends a secret address, after saying what that does. */
export function RevokeAddress({ id, of, warning, revoke }: Props) {
  const [state, send] = useActionState(revoke, idle);
  return (
    <AskFirst label="Revoke" about={of}>
      <form action={send} className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="id" value={id} />
        <span className="text-[13px]">{warning}</span>
        <Submit size="small" variant="danger">
          Revoke the address
        </Submit>
        <FormMessage state={state} />
      </form>
    </AskFirst>
  );
}
