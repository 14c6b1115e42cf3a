"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useAnswer } from "@/components/ui/use-run";
import type { TermsRow } from "@/lib/action-items/terms-schema";
import { type FormState, idle } from "@/lib/http/form-state";
import { changeTermsAction } from "@/lib/reminders/actions";
import { DaysField } from "./days-field";
import { changesIn, dayFields, type TermsField, type TermsValues, valuesOf } from "./terms-values";

type Props = { row: TermsRow; name: string; close: () => void };

/** All that is asked in one severity. What somebody else set meanwhile is shown beside it. */
export function TermsForm({ row, name, close }: Props) {
  const [values, setValues] = useState<TermsValues>(valuesOf(row));
  const [base, setBase] = useState({ values: valuesOf(row), version: row.version });
  const [state, setState] = useState<FormState<{ version: number }>>(idle);
  const answer = useAnswer();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const failed = state.status === "failed" ? state : null;
  const theirs = failed?.current;
  const set = (field: TermsField, value: string) =>
    setValues((was) => ({ ...was, [field]: value }));
  const save = async () => {
    const change = changesIn(values, base.values);
    const severity = row.severity?.id ?? null;
    const given = { severity, ...change, version: base.version };
    const next = await answer(() => changeTermsAction(idle, given));
    if (!next) return;
    setState(next);
    if (next.status === "done") close();
    // What they set is seen now, so that saving once more is a decision.
    if (next.status === "failed" && next.version !== undefined)
      setBase((was) => ({ ...was, version: next.version ?? was.version }));
  };
  return (
    <form
      action={save}
      aria-label={`Terms of ${name}`}
      className="mt-2 flex flex-col gap-4 rounded-card border border-line bg-surface p-4"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {dayFields.map(({ field, ...words }, index) => (
          <DaysField
            key={field}
            {...words}
            ref={index === 0 ? first : undefined}
            value={values[field]}
            theirs={theirs?.[field]}
            error={failed?.fields[field]}
            set={(value) => set(field, value)}
          />
        ))}
        <Field label="Its effect" hint="Somebody looks, after the proof, whether it did anything.">
          {(aria) => (
            <Select
              {...aria}
              value={values.effectAfterDays}
              onChange={(event) => set("effectAfterDays", event.target.value)}
            >
              <option value="never">Nobody has to look</option>
              <option value="30">Looked at after 30 days</option>
              <option value="90">Looked at after 90 days</option>
            </Select>
          )}
        </Field>
        <label className="flex items-start gap-2">
          <input
            type="checkbox"
            className="mt-1 size-4 accent-accent"
            checked={values.mustVerify === "true"}
            onChange={(event) => set("mustVerify", String(event.target.checked))}
          />
          <span>
            <span className="font-medium text-[13.5px]">Somebody else looks at the proof</span>
            <span className="block text-[13px] text-muted">
              For proofs from now on. Until then the leads are reminded weekly.
            </span>
          </span>
        </label>
      </div>
      <FormMessage state={state} />
      <div className="flex gap-2">
        <Submit>{theirs ? "Save mine" : "Save"}</Submit>
        <Button variant="quiet" onClick={close}>
          {theirs ? "Keep theirs" : "Cancel"}
        </Button>
      </div>
    </form>
  );
}
