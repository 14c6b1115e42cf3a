"use client";

import { AutosaveText } from "@/components/ui/autosave-text";
import { Button } from "@/components/ui/button";
import type { Outcome } from "@/lib/db/generated/enums";
import { idle } from "@/lib/http/form-state";
import { writeNoteAction } from "@/lib/layers/actions";
import type { MarkedLayer } from "@/lib/layers/schema";
import { outcomes, outcomeWords } from "@/lib/layers/tower";
import { Slab } from "./slab";

type Props = {
  number: number;
  mark: MarkedLayer;
  choose: (outcome: Outcome) => void;
  clear: () => void;
};

/** Asked of the situation, never of a person; after CAST: why was the control not effective? */
const prompts: Record<Outcome, string> = {
  held: "What made it hold?",
  let_through: "What would it have needed to see it?",
  fired_unseen: "Where did the signal go, and who could have met it there?",
  bypassed: "What made going around it the sensible thing to do?",
  not_there: "What would have stood here?",
  does_not_apply: "Why not, in a few words?",
};

/** One layer: what it is meant to stop, what it did, and a note. */
export function MarkRow({ number, mark, choose, clear }: Props) {
  const { slug, name, purpose, outcome, retired } = mark;
  const marked = outcome !== null;
  return (
    <li className="border-line border-t py-4">
      <fieldset>
        <legend className="font-semibold text-[15px]">
          {name}
          {retired && <span className="font-normal text-muted"> (retired from the row)</span>}
        </legend>
        <div className="flex items-start justify-between gap-3">
          <p className="max-w-[56ch] text-[13.5px] text-muted">{purpose}</p>
          {marked && (
            <Button
              size="small"
              variant="quiet"
              className="-mt-1 flex-none"
              onClick={(event) => {
                clear();
                // The button goes with the mark; the focus stays in the group.
                event.currentTarget.closest("fieldset")?.querySelector("input")?.focus();
              }}
            >
              Clear<span className="sr-only"> the mark of {name}</span>
            </Button>
          )}
        </div>
        <div className="mt-2 grid grid-cols-2 gap-1.5 sm:grid-cols-3">
          {outcomes.map((each) => (
            <Choice
              key={each}
              name={`outcome-${slug}`}
              outcome={each}
              checked={each === outcome}
              choose={() => choose(each)}
            />
          ))}
        </div>
      </fieldset>
      {marked && (
        <AutosaveText
          className="-mx-1.5 mt-1.5"
          storageKey={`layer.${number}.${slug}.note`}
          field="note"
          label={`Note on ${name}`}
          hideLabel
          look="inline"
          placeholder={prompts[outcome]}
          initial={mark.note}
          version={mark.version}
          save={(change) => writeNoteAction(idle, { number, layer: slug, note: "", ...change })}
        />
      )}
    </li>
  );
}

type ChoiceProps = { name: string; outcome: Outcome; checked: boolean; choose: () => void };

const Choice = ({ name, outcome, checked, choose }: ChoiceProps) => (
  <label className="flex min-h-9 items-center gap-2 rounded-lg border border-line px-2 py-1 text-[13.5px] hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2">
    <input
      type="radio"
      name={name}
      value={outcome}
      checked={checked}
      onChange={choose}
      className="sr-only"
    />
    <svg aria-hidden="true" viewBox="0 0 100 120" className="h-6 w-5 flex-none">
      <Slab outcome={outcome} coarse />
    </svg>
    <span className={checked ? "font-medium" : ""}>{outcomeWords[outcome]}</span>
  </label>
);
