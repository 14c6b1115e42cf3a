"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { useSaving } from "@/components/ui/save-status";
import { useToast } from "@/components/ui/toast";
import { mergeActionsAction, undoMergeAction } from "@/lib/action-items/actions";
import type { ActionItemView } from "@/lib/action-items/schema";
import { idle } from "@/lib/http/form-state";
import type { Option } from "./choosing";

type Props = {
  item: Pick<ActionItemView, "number" | "id" | "title">;
  /** What it can be joined into. */
  others: readonly Option[];
};

/** Joins a promise into another one, which keeps the words of both. */
export function MergeForm({ item: { number, id, title }, others }: Props) {
  const [into, setInto] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const { track } = useSaving();
  const toast = useToast();
  const merge = async (event: FormEvent) => {
    event.preventDefault();
    if (into === "") return setProblem("Choose the action that stays.");
    const state = await track(mergeActionsAction(idle, { number, id, into }));
    if (state.status === "failed") return setProblem(state.message);
    if (state.status !== "done") return;
    const { removalId } = state.result;
    toast(`“${title}” is part of “${state.result.action.title}” now.`, {
      undo: async () => {
        const undone = await track(undoMergeAction(idle, { number, removalId }));
        if (undone.status === "failed") toast(undone.message);
      },
    });
  };
  return (
    <form onSubmit={(event) => void merge(event)} className="flex flex-col items-start gap-2">
      <div className="w-full">
        <Field
          label="Merge it into another"
          hint="The other one stays, with the words of both."
          error={problem ?? undefined}
        >
          {(aria) => (
            <Select {...aria} value={into} onChange={({ target }) => setInto(target.value)}>
              <option value="">Which one?</option>
              {others.map(([other, words]) => (
                <option key={other} value={other}>
                  {words}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <Button type="submit" size="small">
        Merge
      </Button>
    </form>
  );
}
