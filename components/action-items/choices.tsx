"use client";

import { useDaySave } from "@/components/ui/use-day-save";
import { type Fared, useKeeping } from "@/components/ui/use-keeping";
import { changeActionAction } from "@/lib/action-items/actions";
import type { ActionItemChange, ActionItemView } from "@/lib/action-items/schema";
import { priorityWords, typeWords } from "@/lib/action-items/words";
import type { ActionType, Priority } from "@/lib/db/generated/enums";
import { idle } from "@/lib/http/form-state";
import { type Choosable, LabelledDay, type Option, OwnerOptions, options } from "./choosing";
import { Pick } from "./pick";

type Props = { item: ActionItemView; from: Choosable };

/** What is chosen rather than written; a choice is saved as it is made. */
export function Choices({ item, from }: Props) {
  const { keep, problem } = useKeeping();
  const { number, id } = item;
  const choose = (change: Partial<ActionItemChange>) =>
    keep(changeActionAction(idle, { number, id, ...change }));
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

type DueProps = { item: ActionItemView; choose: (dueOn: string | null) => Promise<Fared> };

function DueDay({ item: { id, dueOn }, choose }: DueProps) {
  const storageKey = `action.${id}.dueOn`;
  const saving = useDaySave({ storageKey, known: dueOn, save: choose });
  return <LabelledDay label="Due" defaultValue={dueOn ?? ""} {...saving} />;
}

/** A layer that has been retired since stays where it was chosen. */
const including = (layers: Option[], slug: string | null, name: string | null): Option[] =>
  slug === null || layers.some(([known]) => known === slug)
    ? layers
    : [...layers, [slug, name ?? slug]];
