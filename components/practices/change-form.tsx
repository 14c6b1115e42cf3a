"use client";

import { Field, TextArea } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import type { CheckKind } from "@/lib/db/generated/enums";
import { type FormState, idle } from "@/lib/http/form-state";
import { changePracticeAction } from "@/lib/practices/actions";
import type { PracticeView } from "@/lib/practices/schema";
import { outsideToo } from "./outside-too";
import { PracticeFields } from "./practice-fields";

type Props = {
  practice: Omit<PracticeView, "adoptions" | "stories">;
  layers: { slug: string; name: string }[];
  mayOpen: boolean;
};

type Changed = FormState<{ slug: string; version: number }>;

/** Everything but its address. What somebody else wrote meanwhile is shown, and nothing is lost. */
export function ChangeForm({ practice, layers, mayOpen }: Props) {
  const { slug, version } = practice;
  const [state, change] = useSending(async (was: Changed, form: FormData) => {
    if (mayOpen) form.set("openToAll", String(form.get("openToAll") === "on"));
    // What they set is seen by now, so that saving once more is a decision.
    const seen = was.status === "failed" ? (was.version ?? version) : version;
    form.set("version", String(seen));
    return changePracticeAction(idle, { slug, ...readForm(form), version: seen });
  });
  const failed = state.status === "failed" ? state : null;
  const { values = {}, fields = {}, current } = failed ?? {};
  return (
    <form action={change} className="flex flex-col gap-6">
      <Field label="The rule" error={fields.statement}>
        {(aria) => (
          <TextArea
            {...aria}
            name="statement"
            rows={2}
            required
            maxLength={300}
            defaultValue={values.statement ?? practice.statement}
            className="font-serif text-[18px]!"
          />
        )}
      </Field>
      <PracticeFields
        // What was chosen comes back only anew: after a form's action the browser unmakes choices.
        key={JSON.stringify([version, values])}
        layers={layers}
        errors={fields}
        values={{
          why: values.why ?? practice.why,
          howWeKnow: values.howWeKnow ?? practice.howWeKnow,
          layer: values.layer ?? practice.layer?.slug ?? "",
          checkKind: (values.checkKind as CheckKind | undefined) ?? practice.checkKind,
          everyDays: Number(values.everyDays ?? practice.everyDays),
          address: values.address ?? practice.address ?? "",
        }}
      />
      {practice.openToAll && (
        <p className="rounded-lg bg-bypassed-soft px-3 py-2 text-[13.5px]">{outsideToo}</p>
      )}
      {mayOpen && (
        <label className="flex items-start gap-2">
          <input
            type="checkbox"
            name="openToAll"
            defaultChecked={practice.openToAll}
            className="mt-1 size-4 flex-none accent-accent"
          />
          <span>
            <span className="font-medium text-[13.5px]">
              Whoever has its address may read it without signing in
            </span>
            <span className="block text-[13px] text-muted">
              They read the rule, its why, how we would know, the notes of its stories, the reason
              if it is retired, and how it lives; also what anybody of your team writes there later,
              at once. Names of teams, people and postmortems stay here, unless somebody writes them
              into these words.
            </span>
          </span>
        </label>
      )}
      {current && (
        <p className="rounded-lg bg-bypassed-soft px-3 py-2 text-[13.5px]">
          {Object.entries(current)
            .map(([field, theirs]) => `${field}: ${String(theirs)}`)
            .join(" · ")}
        </p>
      )}
      <FormMessage state={state} />
      <div className="flex items-center gap-3">
        <Submit>{current ? "Save mine" : "Save"}</Submit>
        <p role="status" className="text-[13.5px] text-muted">
          {state.status === "done" && "Saved."}
        </p>
      </div>
    </form>
  );
}

type Given = Parameters<typeof changePracticeAction>[1];

function readForm(form: FormData): Omit<Exclude<Given, FormData>, "slug"> {
  const { $ACTION_ID: _, ...rest } = Object.fromEntries(form) as Record<string, string>;
  return rest as Omit<Exclude<Given, FormData>, "slug">;
}
