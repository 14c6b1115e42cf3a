"use client";

import { Field, Select, TextInput } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import { changeRhythmAction } from "@/lib/notifications/actions";
import { timeOf, weekdays } from "@/lib/notifications/choices-words";
import type { ChoicesView } from "@/lib/notifications/schema";

type Props = { choices: ChoicesView; zones: string[] };

/** When letters may come. Saved together, for quiet hours without their zone mean nothing. */
export function RhythmForm({ choices, zones }: Props) {
  const [state, save] = useSending(changeRhythmAction);
  const failed = state.status === "failed" ? state : null;
  // After a refusal the form shows what was typed, and knows what it now stands against.
  const was = (name: string, stored: string) => failed?.values[name] ?? stored;
  const version = failed?.version ?? choices.version;
  return (
    <form
      action={save}
      // React puts a form back to its first values after an action; these are the new ones.
      key={`${choices.version} ${failed ? "again" : ""}`}
      aria-label="When emails may come"
      className="grid grid-cols-1 gap-4 sm:grid-cols-2"
    >
      <input type="hidden" name="version" value={version} />
      <Field label="Quiet from" hint="In your own time zone." error={failed?.fields.quietFromMin}>
        {(aria) => (
          <TextInput
            {...aria}
            type="time"
            name="quietFromMin"
            required
            defaultValue={was("quietFromMin", timeOf(choices.quietFromMin))}
          />
        )}
      </Field>
      <Field
        label="Quiet until"
        hint="Emails that waited come then."
        error={failed?.fields.quietToMin}
      >
        {(aria) => (
          <TextInput
            {...aria}
            type="time"
            name="quietToMin"
            required
            defaultValue={was("quietToMin", timeOf(choices.quietToMin))}
          />
        )}
      </Field>
      <Field label="Your time zone" error={failed?.fields.zone}>
        {(aria) => (
          <Select {...aria} name="zone" defaultValue={was("zone", choices.zone ?? "")}>
            <option value="">The organisation’s: {choices.organisationZone}</option>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="The day of the weekly email" error={failed?.fields.weeklyOn}>
        {(aria) => (
          <Select {...aria} name="weeklyOn" defaultValue={was("weeklyOn", `${choices.weeklyOn}`)}>
            {weekdays.map((day, at) => (
              <option key={day} value={at + 1}>
                {day}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-3 sm:col-span-2">
        <Submit>Save</Submit>
        {state.status === "done" && <p role="status">Saved.</p>}
        <FormMessage state={state} />
        {failed?.current && (
          <p className="w-full text-muted">
            In another tab you chose {currentInWords(failed.current)}. Save once more to keep what
            stands here.
          </p>
        )}
      </div>
    </form>
  );
}

/** What stands in the row where this form says something else. */
function currentInWords(current: Record<string, unknown>): string {
  const { quietFromMin, quietToMin, zone, weeklyOn } = current;
  return [
    ...(typeof quietFromMin === "number" ? [`quiet from ${timeOf(quietFromMin)}`] : []),
    ...(typeof quietToMin === "number" ? [`quiet until ${timeOf(quietToMin)}`] : []),
    ...("zone" in current ? [String(zone ?? "the organisation’s time zone")] : []),
    ...(typeof weeklyOn === "number" ? [`${weekdays[weeklyOn - 1]} for the weekly email`] : []),
  ].join(", ");
}
