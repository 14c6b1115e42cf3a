"use client";

import { AskFirst } from "@/components/teams/ask-first";
import { Field, TextInput } from "@/components/ui/field";
import { OneButton } from "@/components/ui/one-button";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import { callReviewOffAction, scheduleReviewAction } from "@/lib/review/actions";

type Props = {
  number: number;
  zone: string;
  /** `at` on the clock of `zone`. */
  initial: { at: string; lengthMin: number; place: string } | null;
};

export function MeetingForm({ number, zone, initial }: Props) {
  const [said, say] = useSending(scheduleReviewAction);
  const failed = said.status === "failed" ? said : null;
  return (
    <AskFirst label={initial ? "Change" : "Set a time"} about="when the review meets">
      <form action={say} className="flex w-full flex-col gap-3">
        <input type="hidden" name="number" value={number} />
        <FormMessage state={said} />
        <Field label="When" hint={zone} error={failed?.fields.at}>
          {(aria) => (
            <TextInput
              {...aria}
              type="datetime-local"
              name="at"
              required
              defaultValue={failed?.values.at ?? initial?.at}
            />
          )}
        </Field>
        <Field label="Minutes" error={failed?.fields.lengthMin}>
          {(aria) => (
            <TextInput
              {...aria}
              type="number"
              name="lengthMin"
              min={5}
              max={600}
              defaultValue={failed?.values.lengthMin ?? initial?.lengthMin ?? 60}
            />
          )}
        </Field>
        <Field label="Where" hint="A room, or the address of a call." error={failed?.fields.place}>
          {(aria) => (
            <TextInput
              {...aria}
              name="place"
              defaultValue={failed?.values.place ?? initial?.place}
            />
          )}
        </Field>
        <Submit>Save the time</Submit>
      </form>
      {initial && (
        <div className="mt-2">
          <OneButton action={callReviewOffAction} given={{ number }} variant="quiet" size="small">
            Call it off
          </OneButton>
        </div>
      )}
    </AskFirst>
  );
}
