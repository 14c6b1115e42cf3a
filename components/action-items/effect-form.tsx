"use client";

import { useState } from "react";
import { Field, TextInput } from "@/components/ui/field";
import { ProseArea } from "@/components/ui/prose-area";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import { checkEffectAction } from "@/lib/action-items/actions";
import { effectWords } from "@/lib/action-items/words";
import type { Effect } from "@/lib/db/generated/enums";

type Props = { number: number; id: string };

const choices = [
  ["held", "Something of the kind came again, or a drill did, and nobody was hurt."],
  ["never_tested", "No reason for worry, and no proof either. Look again later."],
  ["did_not_hold", "Then the action can be opened again, with what you learnt."],
] as const;

/** Weeks after the proof: whether it did anything. */
export function EffectForm({ number, id }: Props) {
  const [state, check] = useSending(checkEffectAction);
  const failed = state.status === "failed" ? state : null;
  const [effect, setEffect] = useState<Effect | null>(null);
  return (
    <form action={check} className="flex max-w-[560px] flex-col gap-3 pt-3">
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="id" value={id} />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 font-medium text-[13.5px]">Did it hold?</legend>
        {choices.map(([choice, hint]) => (
          <label key={choice} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5">
            <input
              type="radio"
              name="effect"
              value={choice}
              required
              checked={effect === choice}
              onChange={() => setEffect(choice)}
              className="mt-1 size-4 accent-accent"
            />
            <span>
              {effectWords[choice]}
              <span className="block text-[13px] text-muted">{hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {effect === "never_tested" && (
        <Field label="Ask again in how many days?" error={failed?.fields.againInDays}>
          {(aria) => (
            <TextInput
              {...aria}
              name="againInDays"
              type="number"
              min={1}
              max={730}
              className="max-w-28"
              defaultValue={failed?.values.againInDays ?? 30}
            />
          )}
        </Field>
      )}
      <Field label="What did you see?" error={failed?.fields.note}>
        {(aria) => (
          <ProseArea
            {...aria}
            name="note"
            rows={2}
            placeholder="It fired on 3 March, eleven minutes before anybody wrote to support."
            defaultValue={failed?.values.note}
          />
        )}
      </Field>
      <FormMessage state={state} />
      <Submit className="self-start">Keep what you saw</Submit>
    </form>
  );
}
