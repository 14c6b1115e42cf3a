"use client";

import { Fragment, useState } from "react";
import { Field, TextArea } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import type { CheckKind } from "@/lib/db/generated/enums";
import { type FormState, idle } from "@/lib/http/form-state";
import { changePracticeAction } from "@/lib/practices/actions";
import type { PracticeView } from "@/lib/practices/schema";
import { changesOf, theirsInWords, wordsOf } from "./changed-words";
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
  const { slug } = practice;
  // What the writer began with, whatever the page shows of others meanwhile.
  const [begun, setBegun] = useState(practice);
  const start = wordsOf(begun);
  const [state, send] = useSending(async (was: Changed, form: FormData) => {
    if (mayOpen) form.set("openToAll", String(form.get("openToAll") === "on"));
    // What they set is seen by now, so that saving once more is a decision.
    const seen = was.status === "failed" ? (was.version ?? begun.version) : begun.version;
    const { change, base } = changesOf(start, form);
    return changePracticeAction(idle, { slug, version: seen, base, ...(change as Change) });
  });
  const saved = state.status === "done" ? state.result.version : begun.version;
  if (begun.version < saved && saved <= practice.version) setBegun(practice);
  const failed = state.status === "failed" ? state : null;
  const { values = {}, fields = {}, current } = failed ?? {};
  return (
    <form action={send} className="flex flex-col gap-6">
      {/* What was chosen comes back only anew: after a form's action the browser unmakes choices. */}
      <Fragment key={JSON.stringify([begun.version, values])}>
        <Field label="The rule" error={fields.statement}>
          {(aria) => (
            <TextArea
              {...aria}
              name="statement"
              rows={2}
              required
              maxLength={300}
              defaultValue={values.statement ?? start.statement}
              className="font-serif text-[18px]!"
            />
          )}
        </Field>
        <PracticeFields
          layers={layers}
          errors={fields}
          values={{
            why: values.why ?? start.why,
            howWeKnow: values.howWeKnow ?? start.howWeKnow,
            layer: values.layer ?? start.layer ?? "",
            checkKind: (values.checkKind as CheckKind | undefined) ?? start.checkKind,
            everyDays: Number(values.everyDays ?? start.everyDays),
            address: values.address ?? start.address ?? "",
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
              defaultChecked={(values.openToAll ?? String(start.openToAll)) === "true"}
              className="mt-1 size-4 flex-none accent-accent"
            />
            <span>
              <span className="font-medium text-[13.5px]">
                Whoever has its address may read it without signing in
              </span>
              <span className="block text-[13px] text-muted">
                They read the rule, its why, how we would know, the notes of its stories, the reason
                if it is retired, and how it lives; also what anybody of your team writes there
                later, at once. Names of teams, people and postmortems stay here, unless somebody
                writes them into these words.
              </span>
            </span>
          </label>
        )}
      </Fragment>
      {current && (
        <div className="rounded-lg bg-bypassed-soft px-3 py-2 text-[13.5px]">
          <p>They wrote:</p>
          <ul>
            {theirsInWords(current, layers).map((line) => (
              <li key={line} className="[overflow-wrap:anywhere]">
                {line}
              </li>
            ))}
          </ul>
        </div>
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

/** As the form gives it: its schema reads the rest out of words. */
type Change = Omit<Exclude<Parameters<typeof changePracticeAction>[1], FormData>, "slug">;
