"use client";

import { useActionState } from "react";
import { FormMessage, Submit } from "@/components/ui/submit";
import { idle } from "@/lib/http/form-state";
import { publishAction, withdrawAction } from "@/lib/review/actions";

/** From everybody's eyes, and before them again. */
export function TakeBack({ number, published }: { number: number; published: boolean }) {
  const [state, change] = useActionState(published ? withdrawAction : publishAction, idle);
  return (
    <form action={change} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="number" value={number} />
      <Submit size="small" variant="plain">
        {published ? "Take it back" : "Share it"}
      </Submit>
      <FormMessage state={state} />
    </form>
  );
}
