"use client";

import { Fold } from "@/components/action-items/fold";
import { Field, TextInput } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import { linkIssueAction } from "@/lib/trackers/actions";
import type { PlaceView } from "@/lib/trackers/schema";
import { PlaceChoice } from "./place-choice";

type Props = { of: { number: number; id: string; title: string }; places: PlaceView[] };

/** An issue that is there already. */
export function LinkForm({ of, places }: Props) {
  const [state, link] = useSending(linkIssueAction);
  const failed = state.status === "failed" ? state : null;
  return (
    <Fold word="Link an issue" of={of.title}>
      <form action={link} className="flex max-w-[560px] flex-col gap-3 pt-3">
        <input type="hidden" name="number" value={of.number} />
        <input type="hidden" name="id" value={of.id} />
        <Field label="Address or key of the issue" error={failed?.fields.reference}>
          {(aria) => (
            <TextInput
              {...aria}
              name="reference"
              required
              autoComplete="off"
              placeholder={
                places[0]?.kind === "jira" || places[0]?.kind === "linear" ? "OPS-12" : "#12"
              }
              defaultValue={failed?.values.reference}
            />
          )}
        </Field>
        {places.length > 1 && (
          <PlaceChoice
            label="If you give only a key, it is in"
            places={places}
            chosen={failed?.values.tracker}
            error={failed?.fields.tracker}
          />
        )}
        <FormMessage state={state} />
        <Submit className="self-start">Link it</Submit>
      </form>
    </Fold>
  );
}
