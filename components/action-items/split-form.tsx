"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, TextArea } from "@/components/ui/field";
import { useSaving } from "@/components/ui/save-status";
import { useToast } from "@/components/ui/toast";
import {
  changeActionAction,
  removeActionAction,
  splitActionAction,
} from "@/lib/action-items/actions";
import type { ActionItemView } from "@/lib/action-items/schema";
import { idle } from "@/lib/http/form-state";
import { titlesOf } from "./titles";

/** Makes several promises of one, a line each. */
export function SplitForm({ number, id, title }: Pick<ActionItemView, "number" | "id" | "title">) {
  const [text, setText] = useState(`${title}\n`);
  const [problem, setProblem] = useState<string | null>(null);
  const { track } = useSaving();
  const toast = useToast();
  const undo = (others: readonly ActionItemView[]) => async () => {
    for (const other of others) await track(removeActionAction(idle, { number, id: other.id }));
    const state = await track(changeActionAction(idle, { number, id, title }));
    toast(state.status === "failed" ? state.message : "It is one action again.");
  };
  const split = async (event: FormEvent) => {
    event.preventDefault();
    const state = await track(splitActionAction(idle, { number, id, titles: titlesOf(text) }));
    if (state.status === "failed") return setProblem(state.fields.titles ?? state.message);
    if (state.status !== "done") return;
    setProblem(null);
    const { items } = state.result;
    toast(`Made ${items.length} of “${title}”.`, { undo: undo(items.slice(1)) });
  };
  return (
    <form onSubmit={(event) => void split(event)} className="flex flex-col items-start gap-2">
      <div className="w-full">
        <Field
          label="Split it: one promise a line"
          hint="Each keeps the owner, the day, the layer and the why."
          error={problem ?? undefined}
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
      </div>
      <Button type="submit" size="small">
        Split
      </Button>
    </form>
  );
}
