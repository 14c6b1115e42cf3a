"use client";

import { useState } from "react";
import { Coached } from "@/components/ui/coach-slot";
import { Field, Select, TextArea, TextInput } from "@/components/ui/field";
import type { CheckKind } from "@/lib/db/generated/enums";
import { checkWords } from "@/lib/practices/words";

export type PracticeValues = {
  why: string;
  howWeKnow: string;
  layer: string;
  checkKind: CheckKind;
  everyDays: number;
  address: string;
};

type Props = {
  layers: { slug: string; name: string }[];
  values: PracticeValues;
  errors: Record<string, string>;
};

const kinds = Object.entries(checkWords) as [CheckKind, (typeof checkWords)[CheckKind]][];

/** What every practice says of itself beside its rule: why, where, and how we would know. */
export function PracticeFields({ layers, values, errors }: Props) {
  const [why, setWhy] = useState(values.why);
  const [kind, setKind] = useState(values.checkKind);
  return (
    <>
      <Field
        label="Why is it there?"
        hint="For the newcomer who asks why on earth we do this. Begin with “Because …”."
        error={errors.why}
      >
        {(aria) => (
          <div className="relative">
            <TextArea
              {...aria}
              name="why"
              rows={2}
              value={why}
              maxLength={2_000}
              onChange={(event) => setWhy(event.target.value)}
              className="font-serif text-[17px]!"
            />
            <Coached htmlFor={aria.id} field="prose" text={why} />
          </div>
        )}
      </Field>
      <Field label="Which layer does it strengthen?" error={errors.layer}>
        {(aria) => (
          <Select {...aria} name="layer" defaultValue={values.layer} className="max-w-72">
            <option value="">None of the row</option>
            {layers.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        label="How would we know that it is still followed?"
        hint="What would somebody see who looked? A check that a program can do lasts longest."
        error={errors.howWeKnow}
      >
        {(aria) => (
          <TextArea
            {...aria}
            name="howWeKnow"
            rows={2}
            maxLength={2_000}
            defaultValue={values.howWeKnow}
            className="font-serif text-[17px]!"
          />
        )}
      </Field>
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1 font-medium text-[13.5px]">How is it checked?</legend>
        {kinds.map(([value, { name, meaning }]) => (
          <label key={value} className="flex items-start gap-2 rounded-small hover:bg-sunken">
            <input
              type="radio"
              name="checkKind"
              value={value}
              checked={kind === value}
              onChange={() => setKind(value)}
              className="mt-1 size-4 flex-none accent-accent"
            />
            <span>
              {name} <span className="text-[13px] text-muted">{meaning}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {kind === "address" && (
        <Field
          label="Which address?"
          hint="It answers with a 2xx while the practice is followed. Only those who may change the practice see it."
          error={errors.address}
        >
          {(aria) => (
            <TextInput {...aria} name="address" type="url" defaultValue={values.address} required />
          )}
        </Field>
      )}
      <Field
        label="Days between checks"
        hint="After that a check is due; a quarter of that time later (at least one day) the practice lapses."
        error={errors.everyDays}
      >
        {(aria) => (
          <TextInput
            {...aria}
            name="everyDays"
            type="number"
            min={1}
            max={366}
            required
            defaultValue={values.everyDays}
            className="max-w-28"
          />
        )}
      </Field>
    </>
  );
}
