"use client";

import { useState } from "react";
import { TeamOptions } from "@/components/teams/team-options";
import { Coached } from "@/components/ui/coach-slot";
import { Field, Select, TextArea, TextInput } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import type { CheckKind } from "@/lib/db/generated/enums";
import { formPracticeAction } from "@/lib/practices/actions";
import { noteLimit } from "@/lib/practices/limits";
import { slugOf } from "@/lib/practices/slug";
import { PracticeFields } from "./practice-fields";

type Choice = { slug: string; name: string };
export type From = { number: string; note: string; why: string; team: string };
type Props = { teams: Choice[]; layers: Choice[]; from: From };

/** The rule first; everything else has a start that can be changed later. Its address cannot. */
export function NewPracticeForm({ teams, layers, from }: Props) {
  const [state, form] = useSending(formPracticeAction);
  const failed = state.status === "failed" ? state : null;
  const { values = {}, fields = {} } = failed ?? {};
  const [statement, setStatement] = useState("");
  const [slug, setSlug] = useState<string | null>(null);
  return (
    <form action={form} className="flex flex-col gap-6">
      <Field label="What is done from now on?" hint="One sentence." error={fields.statement}>
        {(aria) => (
          <div className="relative">
            <TextArea
              {...aria}
              name="statement"
              rows={2}
              required
              autoFocus
              maxLength={300}
              value={statement}
              onChange={(event) => setStatement(event.target.value)}
              placeholder="Every pull request starts the app once and looks for a heading."
              className="font-serif text-[20px]!"
            />
            <Coached htmlFor={aria.id} field="prose" text={statement} />
          </div>
        )}
      </Field>
      <Field
        label="Its short address"
        hint="It stands in lint messages and never changes once the practice is made."
        error={fields.slug}
      >
        {(aria) => (
          <div className="flex items-center gap-1 font-mono text-[13.5px]">
            <span className="text-muted">/why/</span>
            <TextInput
              {...aria}
              name="slug"
              autoComplete="off"
              maxLength={60}
              value={slug ?? (statement === "" ? "" : slugOf(statement))}
              onChange={(event) => setSlug(event.target.value)}
              className="font-mono text-[13.5px]!"
            />
          </div>
        )}
      </Field>
      <FirstStory from={from} values={values} fields={fields} />
      <PracticeFields
        // What was chosen comes back only anew: after a form's action the browser unmakes choices.
        key={JSON.stringify(values)}
        layers={layers}
        errors={fields}
        values={{
          why: values.why ?? from.why,
          howWeKnow: values.howWeKnow ?? "",
          layer: values.layer ?? "",
          checkKind: (values.checkKind as CheckKind | undefined) ?? "by_hand",
          everyDays: Number(values.everyDays ?? 30),
          address: values.address ?? "",
        }}
      />
      <Field label="Which team owns it?" error={fields.team}>
        {(aria) => (
          <Select
            {...aria}
            // As below: only a new one begins with what was chosen.
            key={values.team}
            name="team"
            defaultValue={values.team ?? from.team}
            className="max-w-72"
          >
            <TeamOptions teams={teams} />
          </Select>
        )}
      </Field>
      <FormMessage state={state} />
      <Submit className="self-start">Form the practice</Submit>
    </form>
  );
}

type StoryProps = { from: From; values: Record<string, string>; fields: Record<string, string> };

function FirstStory({ from, values, fields }: StoryProps) {
  return (
    <fieldset className="flex flex-col gap-4 border-line-strong border-l-2 pl-4">
      <legend className="sr-only">Its first story</legend>
      <Field
        label="Which postmortem did it come from?"
        hint="A published one, such as PM-214."
        error={fields.number}
      >
        {(aria) => (
          <TextInput
            {...aria}
            name="number"
            required
            autoComplete="off"
            defaultValue={values.number ?? from.number}
            className="max-w-40 font-mono"
          />
        )}
      </Field>
      <Field
        label="The story, in five lines"
        hint="What happened, and what this rule has to do with it. Everybody who meets the rule reads it."
        error={fields.note}
      >
        {(aria) => (
          <TextArea
            {...aria}
            name="note"
            rows={4}
            maxLength={noteLimit}
            defaultValue={values.note ?? from.note}
            className="font-serif text-[17px]!"
          />
        )}
      </Field>
    </fieldset>
  );
}
