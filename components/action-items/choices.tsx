"use client";

import { type ReactNode, useState } from "react";
import { inputClass } from "@/components/ui/field";
import { useSaving } from "@/components/ui/save-status";
import { changeActionAction } from "@/lib/action-items/actions";
import type { Owners } from "@/lib/action-items/queries";
import type { ActionItemChange, ActionItemView } from "@/lib/action-items/schema";
import { priorityWords } from "@/lib/action-items/words";
import type { Priority } from "@/lib/db/generated/enums";
import { idle } from "@/lib/http/form-state";

type Option = readonly [value: string, word: string];
export type Choosable = { owners: Owners; layers: Option[]; whys: Option[] };

type Props = { item: ActionItemView; from: Choosable };

const small = `${inputClass} truncate px-2! py-1! text-[13.5px]!`;

/** What is chosen rather than written; a choice is saved as it is made. */
export function Choices({ item, from }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const { track } = useSaving();
  const choose = async (change: Partial<ActionItemChange>) => {
    const { number, id } = item;
    const state = await track(changeActionAction(idle, { number, id, ...change }));
    setProblem(state.status === "failed" ? state.message : null);
  };
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-2 sm:grid-cols-3">
      <Owner item={item} owners={from.owners} choose={(owner) => choose({ owner })} />
      <DueDay item={item} choose={(dueOn) => choose({ dueOn })} />
      <Labelled label="Priority">
        <select
          className={small}
          defaultValue={item.priority}
          onChange={(event) => choose({ priority: event.target.value as Priority })}
        >
          {options(Object.entries(priorityWords))}
        </select>
      </Labelled>
      <Labelled label="Strengthens">
        <select
          className={small}
          defaultValue={item.layer ?? ""}
          onChange={(event) => choose({ layer: event.target.value || null })}
        >
          <option value="">No layer</option>
          {options(including(from.layers, item.layer, item.layerName))}
        </select>
      </Labelled>
      <Labelled label="Answers the why" className="col-span-2">
        <select
          className={small}
          defaultValue={item.why ?? ""}
          onChange={(event) => choose({ why: event.target.value || null })}
        >
          <option value="">None in particular</option>
          {options(from.whys)}
        </select>
      </Labelled>
      {problem && (
        <p role="alert" className="col-span-full text-breached">
          {problem}
        </p>
      )}
    </div>
  );
}

type OwnerProps = { item: ActionItemView; owners: Owners; choose: (owner: string | null) => void };

function Owner({ item, owners, choose }: OwnerProps) {
  return (
    <Labelled label="Owner">
      <select
        className={small}
        defaultValue={item.ownerUser?.id ?? item.ownerTeam?.slug ?? ""}
        onChange={(event) => choose(event.target.value || null)}
      >
        <option value="">Nobody yet</option>
        <optgroup label="People">
          {options(owners.people.map(({ id, name }) => [id, name]))}
        </optgroup>
        <optgroup label="Teams">
          {options(owners.teams.map(({ slug, name }) => [slug, name]))}
        </optgroup>
      </select>
    </Labelled>
  );
}

type DueProps = { item: ActionItemView; choose: (dueOn: string | null) => void };

/** A date that is being typed passes through the year 0002; it is saved when it can be meant. */
function DueDay({ item, choose }: DueProps) {
  return (
    <Labelled label="Due">
      <input
        type="date"
        className={small}
        defaultValue={item.dueOn ?? ""}
        onChange={({ target: { value } }) => value >= "2000" && choose(value)}
        onBlur={({ target: { value } }) => value === "" && item.dueOn && choose(null)}
      />
    </Labelled>
  );
}

type LabelledProps = { label: string; className?: string; children: ReactNode };

function Labelled({ label, className = "", children }: LabelledProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={`flex min-w-0 flex-col gap-0.5 text-[12.5px] text-muted ${className}`}>
      {label}
      <span className="contents text-ink">{children}</span>
    </label>
  );
}

const options = (choices: readonly Option[]) =>
  choices.map(([value, word]) => (
    <option key={value} value={value}>
      {word}
    </option>
  ));

/** A layer that has been retired since stays where it was chosen. */
const including = (layers: Option[], slug: string | null, name: string | null): Option[] =>
  slug === null || layers.some(([known]) => known === slug)
    ? layers
    : [...layers, [slug, name ?? slug]];
