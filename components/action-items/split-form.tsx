"use client";

import { useState } from "react";
import { Field, TextArea } from "@/components/ui/field";
import { useSaving } from "@/components/ui/save-status";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useToast } from "@/components/ui/toast";
import { useRun } from "@/components/ui/use-run";
import { useSending } from "@/components/ui/use-sending";
import {
  changeActionAction,
  removeActionAction,
  splitActionAction,
} from "@/lib/action-items/actions";
import type { ActionItemView } from "@/lib/action-items/schema";
import { idle } from "@/lib/http/form-state";
import { titlesOf } from "./titles";

type Split = Awaited<ReturnType<typeof splitActionAction>>;

/** Makes several promises of one, a line each. */
export function SplitForm({ number, id, title }: Pick<ActionItemView, "number" | "id" | "title">) {
  const [text, setText] = useState(`${title}\n`);
  const { track } = useSaving();
  const run = useRun();
  const toast = useToast();
  const undo = (others: readonly ActionItemView[]) => async () => {
    for (const other of others)
      if (!(await run(removeActionAction(idle, { number, id: other.id })))) return;
    if (await run(changeActionAction(idle, { number, id, title })))
      toast("It is one action again.");
  };
  const [state, split] = useSending(async (was: Split) => {
    const next = await track(splitActionAction(was, { number, id, titles: titlesOf(text) }));
    if (next.status !== "done") return next;
    const { items } = next.result;
    toast(`Made ${items.length} of “${title}”.`, { undo: undo(items.slice(1)) });
    return next;
  });
  return (
    <form action={split} className="flex flex-col gap-2">
      <Field
        label="Split it: one action per line"
        hint="Each keeps the owner, the day, the layer and the why."
        error={state.status === "failed" ? state.fields.titles : undefined}
      >
        {(aria) => (
          <TextArea
            {...aria}
            rows={3}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <FormMessage state={state} />
      <Submit size="small" variant="plain" className="self-start">
        Split
      </Submit>
    </form>
  );
}
