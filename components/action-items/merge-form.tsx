"use client";

import { Field, Select } from "@/components/ui/field";
import { useSaving } from "@/components/ui/save-status";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useToast } from "@/components/ui/toast";
import { useRun } from "@/components/ui/use-run";
import { useSending } from "@/components/ui/use-sending";
import { mergeActionsAction, undoMergeAction } from "@/lib/action-items/actions";
import type { ActionItemView } from "@/lib/action-items/schema";
import { idle } from "@/lib/http/form-state";
import type { Option } from "./choosing";

type Props = {
  item: Pick<ActionItemView, "number" | "id" | "title">;
  /** What it can be joined into. */
  others: readonly Option[];
};

type Merged = Awaited<ReturnType<typeof mergeActionsAction>>;

/** Joins a promise into another one, which keeps the words of both. */
export function MergeForm({ item: { number, id, title }, others }: Props) {
  const { track } = useSaving();
  const run = useRun();
  const toast = useToast();
  const [state, merge] = useSending(async (was: Merged, form: FormData) => {
    const into = String(form.get("into"));
    const next = await track(mergeActionsAction(was, { number, id, into }));
    if (next.status !== "done") return next;
    const { removalId, action } = next.result;
    toast(`“${title}” is part of “${action.title}” now.`, {
      undo: async () => void (await run(undoMergeAction(idle, { number, removalId }))),
    });
    return next;
  });
  return (
    <form action={merge} className="flex flex-col gap-2">
      <Field
        label="Merge it into another"
        hint="The other one stays, with the words of both."
        error={state.status === "failed" ? state.fields.into : undefined}
      >
        {(aria) => (
          <Select {...aria} name="into" required defaultValue="">
            <option value="" disabled>
              Which one?
            </option>
            {others.map(([other, words]) => (
              <option key={other} value={other}>
                {words}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <FormMessage state={state} />
      <Submit size="small" variant="plain" className="self-start">
        Merge
      </Submit>
    </form>
  );
}
