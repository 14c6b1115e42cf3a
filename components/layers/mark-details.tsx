"use client";

import { AutosaveText } from "@/components/ui/autosave-text";
import { Button } from "@/components/ui/button";
import { CheckBox } from "@/components/ui/check-box";
import { idle } from "@/lib/http/form-state";
import { writeReadingAction } from "@/lib/layers/actions";
import type { MarkedLayer } from "@/lib/layers/schema";
import { isTimed } from "@/lib/layers/tower";
import { MarkEvidence } from "./mark-evidence";
import { MarkMinutes } from "./mark-minutes";
import type { Step } from "./marks-editor";

type Props = { step: Step; mark: MarkedLayer; clear: () => void };

/** Everything else that can be said of a marked layer. */
export function MarkDetails({ step, mark, clear }: Props) {
  const { number, reading, distinguish, inTurn } = step;
  const { name, outcome, entry, cheapest } = mark;
  return (
    <div className="mt-1 mb-2 flex flex-col gap-3 rounded-small bg-sunken px-3 py-3 text-[13.5px]">
      {isTimed(outcome) && <MarkMinutes step={step} mark={mark} />}
      <Check
        label="The change came in here"
        hint="Layers in front of it never met the change."
        checked={entry}
        onChange={(on) => distinguish(mark, "entry", on)}
      />
      <Check
        label="The cheapest layer that could have caught this"
        hint="Counting money, time and trouble."
        checked={cheapest}
        onChange={(on) => distinguish(mark, "cheapest", on)}
      />
      {cheapest && (
        <AutosaveText
          className="ml-6"
          storageKey={`tower.${number}.cheapest`}
          field="cheapestNote"
          label={`What it would have taken in ${name}`}
          hideLabel
          look="quiet"
          placeholder="What would it have taken?"
          initial={reading.cheapestNote}
          version={reading.version}
          save={(change) => inTurn(() => writeReadingAction(idle, { number, ...change }))}
        />
      )}
      <MarkEvidence step={step} mark={mark} />
      <Button size="small" variant="quiet" className="-ml-2 self-start" onClick={clear}>
        Clear<span className="sr-only"> the mark of {name}</span>
      </Button>
    </div>
  );
}

type CheckProps = {
  label: string;
  hint: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
};

const Check = ({ label, hint, checked, onChange }: CheckProps) => (
  <CheckBox checked={checked} onChange={onChange}>
    <span className="pt-0.5">
      {label}. <span className="text-muted">{hint}</span>
    </span>
  </CheckBox>
);
