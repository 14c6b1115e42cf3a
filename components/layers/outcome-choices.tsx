"use client";

import type { KeyboardEvent } from "react";
import { isUnmeant } from "@/components/ui/single-keys";
import type { Outcome } from "@/lib/db/generated/enums";
import type { MarkedLayer } from "@/lib/layers/schema";
import { outcomes, outcomeWords } from "@/lib/layers/tower";
import { Slab } from "./slab";

type Props = {
  mark: MarkedLayer;
  /** Where the group takes its name from. */
  labelledBy: string;
  choose: (outcome: Outcome) => void;
  clear: () => void;
  open: () => void;
};

/**
 * The six outcomes as one row of radios, each a shape with its word. A digit chooses one and goes
 * on to the next layer.
 */
export function OutcomeChoices({ mark, labelledBy, choose, clear, open }: Props) {
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isUnmeant(event.key)) return;
    const outcome = /^[1-6]$/.test(event.key) ? outcomes[Number(event.key) - 1] : undefined;
    if (outcome) choose(outcome);
    if (outcome || event.key === "j") step(event.currentTarget, 1);
    else if (event.key === "k") step(event.currentTarget, -1);
    else if (event.key === "Enter" && mark.outcome) open();
    else if ((event.key === "Delete" || event.key === "Backspace") && mark.outcome) clear();
    else return;
    event.preventDefault();
  };
  return (
    <fieldset
      data-layer={mark.slug}
      aria-labelledby={labelledBy}
      className="group grid min-w-0 grid-cols-6 self-start"
      onKeyDown={press}
    >
      {outcomes.map((outcome, index) => (
        <Choice
          key={outcome}
          name={`outcome-${mark.slug}`}
          outcome={outcome}
          digit={index + 1}
          checked={outcome === mark.outcome}
          choose={() => choose(outcome)}
        />
      ))}
    </fieldset>
  );
}

/** To the layer before or behind, onto its choice or its first one. */
function step(from: HTMLElement, by: 1 | -1): void {
  const groups = [...document.querySelectorAll<HTMLElement>("fieldset[data-layer]")];
  const next = groups[groups.indexOf(from) + by];
  const chosen = next?.querySelector<HTMLInputElement>("input:checked");
  (chosen ?? next?.querySelector("input"))?.focus();
}

type ChoiceProps = {
  name: string;
  outcome: Outcome;
  digit: number;
  checked: boolean;
  choose: () => void;
};

const Choice = ({ name, outcome, digit, checked, choose }: ChoiceProps) => (
  <label className="relative flex min-h-[3.6rem] min-w-0 flex-col items-center gap-1 rounded-lg border border-transparent px-0.5 pt-1.5 pb-1 text-center text-[11px] text-muted leading-[1.15] hover:bg-sunken has-checked:border-accent has-checked:bg-accent-soft has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-1">
    <input
      type="radio"
      data-begin
      name={name}
      value={outcome}
      checked={checked}
      onChange={choose}
      className="sr-only"
    />
    <span
      aria-hidden="true"
      className="absolute top-0.5 left-1 hidden font-mono text-[10px] text-muted group-has-focus-visible:inline"
    >
      {digit}
    </span>
    <Slab
      shape={outcome}
      className={`h-6 w-5 flex-none ${checked ? "" : "opacity-75 saturate-[.35]"}`}
    />
    {outcomeWords[outcome]}
  </label>
);
