"use client";

import { useEffect, useRef, useState } from "react";
import { useSaving } from "@/components/ui/save-status";
import { changeActionAction } from "@/lib/action-items/actions";
import type { ActionItemChange, ActionItemView } from "@/lib/action-items/schema";
import { priorityWords, typeWords } from "@/lib/action-items/words";
import type { ActionType, Priority } from "@/lib/db/generated/enums";
import { idle } from "@/lib/http/form-state";
import { type Choosable, Labelled, type Option, OwnerOptions, options, small } from "./choosing";
import { Pick } from "./pick";

type Props = { item: ActionItemView; from: Choosable };

/** What is chosen rather than written; a choice is saved as it is made. */
export function Choices({ item, from }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const { track } = useSaving();
  const choose = async (change: Partial<ActionItemChange>): Promise<boolean> => {
    const { number, id } = item;
    const state = await track(changeActionAction(idle, { number, id, ...change }));
    setProblem(state.status === "failed" ? state.message : null);
    return state.status === "done";
  };
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-2 sm:grid-cols-3">
      <Pick
        label="Owner"
        given={item.ownerUser?.id ?? item.ownerTeam?.slug ?? ""}
        choose={(owner) => choose({ owner: owner || null })}
      >
        <option value="">Nobody yet</option>
        <OwnerOptions from={from} />
      </Pick>
      <DueDay item={item} choose={(dueOn) => choose({ dueOn })} />
      <Pick
        label="What it does"
        given={item.type ?? ""}
        choose={(type) => choose({ type: (type || null) as ActionType | null })}
      >
        <option value="">Not said yet</option>
        {options(Object.entries(typeWords))}
      </Pick>
      <Pick
        label="Priority"
        given={item.priority}
        choose={(priority) => choose({ priority: priority as Priority })}
      >
        {options(Object.entries(priorityWords))}
      </Pick>
      <Pick
        label="Strengthens"
        given={item.layer ?? ""}
        choose={(layer) => choose({ layer: layer || null })}
      >
        <option value="">No layer</option>
        {options(including(from.layers, item.layer, item.layerName))}
      </Pick>
      <Pick
        label="Answers the why"
        given={item.why ?? ""}
        choose={(why) => choose({ why: why || null })}
      >
        <option value="">None in particular</option>
        {options(from.whys)}
      </Pick>
      {problem && (
        <p role="alert" className="col-span-full text-breached">
          {problem}
        </p>
      )}
    </div>
  );
}

type DueProps = { item: ActionItemView; choose: (dueOn: string | null) => void };

/** A date that is being typed passes through the year 0002; it is saved when it can be meant. */
function DueDay({ item: { dueOn }, choose }: DueProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Changed elsewhere, such as for several at once; never under somebody's fingers.
    if (field.current && document.activeElement !== field.current)
      field.current.value = dueOn ?? "";
  }, [dueOn]);
  return (
    <Labelled label="Due">
      <input
        ref={field}
        type="date"
        className={small}
        defaultValue={dueOn ?? ""}
        onChange={({ target: { value } }) => value >= "2000" && choose(value)}
        onBlur={({ target: { value } }) => value === "" && dueOn && choose(null)}
      />
    </Labelled>
  );
}

/** A layer that has been retired since stays where it was chosen. */
const including = (layers: Option[], slug: string | null, name: string | null): Option[] =>
  slug === null || layers.some(([known]) => known === slug)
    ? layers
    : [...layers, [slug, name ?? slug]];
