"use client";

import { useEffect, useRef } from "react";
import { Fold } from "@/components/action-items/fold";
import { Field, TextArea, TextInput } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import { createIssueAction } from "@/lib/trackers/actions";
import type { IssueDraft, IssueView, PlaceView } from "@/lib/trackers/schema";
import { toolNames } from "@/lib/trackers/words";
import { PlaceChoice } from "./place-choice";

type Props = {
  of: { number: number; id: string; title: string };
  draft: IssueDraft;
  places: PlaceView[];
};

/** What will leave for the other tool, to be read and changed before it does. */
export function MakeForm({ of, draft, places }: Props) {
  const [state, make] = useSending(createIssueAction);
  const failed = state.status === "failed" ? state : null;
  return (
    <Fold word="Make an issue" of={of.title}>
      {state.status === "done" ? (
        <Made issue={state.result} />
      ) : (
        <form action={make} className="flex max-w-[560px] flex-col gap-3 pt-3">
          <input type="hidden" name="number" value={of.number} />
          <input type="hidden" name="id" value={of.id} />
          <PlaceChoice
            label="Where?"
            places={places}
            chosen={failed?.values.tracker}
            error={failed?.fields.tracker}
          />
          <Field label="Title" error={failed?.fields.title}>
            {(aria) => (
              <TextInput
                {...aria}
                name="title"
                required
                maxLength={255}
                defaultValue={failed?.values.title ?? draft.title}
              />
            )}
          </Field>
          <Field
            label="Text"
            hint="Whoever sees the issue there can read this. A line with the action’s reference is added at its end."
            error={failed?.fields.body}
          >
            {(aria) => (
              <TextArea
                {...aria}
                name="body"
                rows={5}
                defaultValue={failed?.values.body ?? draft.body}
              />
            )}
          </Field>
          <FormMessage state={state} />
          <Submit className="self-start">Make it there</Submit>
        </form>
      )}
    </Fold>
  );
}

/** In place of the form, so that pressing once more makes no second issue. Takes its focus over. */
function Made({ issue }: { issue: IssueView }) {
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <p ref={said} tabIndex={-1} role="status" className="pt-3 text-held">
      {issue.key} is made in {toolNames[issue.trackerKind]}, and linked.
    </p>
  );
}
