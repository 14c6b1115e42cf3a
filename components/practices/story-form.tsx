"use client";

import { Field, TextArea, TextInput } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import { tellStoryAction } from "@/lib/practices/actions";
import { noteLimit } from "@/lib/practices/limits";
import { outsideToo } from "./outside-too";

type Props = { slug: string; openToAll: boolean; number?: number; note?: string };

/** One more incident, or another note to one that is there. */
export function StoryForm({ slug, openToAll, number, note = "" }: Props) {
  const [state, tell] = useSending(tellStoryAction);
  const failed = state.status === "failed" ? state : null;
  return (
    <form action={tell} className="flex flex-col gap-3">
      <input type="hidden" name="slug" value={slug} />
      {number ? (
        <input type="hidden" name="number" value={number} />
      ) : (
        <Field label="Which postmortem?" hint="A published one." error={failed?.fields.number}>
          {(aria) => (
            <TextInput
              {...aria}
              name="number"
              required
              autoComplete="off"
              placeholder="PM-214"
              defaultValue={failed?.values.number}
              className="max-w-40 font-mono"
            />
          )}
        </Field>
      )}
      <Field
        label="How does it relate to the rule?"
        hint={openToAll && outsideToo}
        error={failed?.fields.note}
      >
        {(aria) => (
          <TextArea
            {...aria}
            name="note"
            rows={3}
            required
            maxLength={noteLimit}
            defaultValue={failed?.values.note ?? note}
            className="font-serif text-[16px]!"
          />
        )}
      </Field>
      <FormMessage state={state} />
      <div className="flex items-center gap-3">
        <Submit variant="plain">{number ? "Save the note" : "Add the story"}</Submit>
        <p role="status" className="text-[13.5px] text-muted">
          {state.status === "done" &&
            (state.result.wouldHaveMet
              ? "Saved. The practice would have caught this, but was lapsed or retired on that day."
              : "Saved.")}
        </p>
      </div>
    </form>
  );
}
