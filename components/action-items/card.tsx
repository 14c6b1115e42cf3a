"use client";

import { useUndo } from "@/components/postmortems/undo";
import { AutosaveText } from "@/components/ui/autosave-text";
import { Button } from "@/components/ui/button";
import { useSaving } from "@/components/ui/save-status";
import {
  moveActionAction,
  removeActionAction,
  writeActionAction,
} from "@/lib/action-items/actions";
import type { ActionItemView } from "@/lib/action-items/schema";
import { idle } from "@/lib/http/form-state";
import { Choices, type Choosable } from "./choices";
import { Kept } from "./kept";
import { type Turn, Turns } from "./turns";

type Props = { item: ActionItemView; from: Choosable; offered: readonly Turn[] };

/** One promise, written in place. */
export function ActionCard({ item, from, offered }: Props) {
  const { number, id, title, version } = item;
  const save = (change: object) => writeActionAction(idle, { number, id, ...change });
  return (
    <li
      id={`action-${id}`}
      className="flex flex-col gap-2.5 rounded-card border border-line bg-surface px-3 py-3.5 sm:px-4"
    >
      <div className="-mx-1.5">
        <AutosaveText
          storageKey={`action.${id}.title`}
          field="title"
          label="What will be different"
          hideLabel
          initial={title}
          version={version}
          look="inline"
          coach="action"
          save={save}
        />
        <AutosaveText
          storageKey={`action.${id}.detail`}
          field="detail"
          label={`More about: ${title}`}
          hideLabel
          placeholder="More, if it needs it"
          initial={item.detail}
          version={version}
          look="quiet"
          save={save}
        />
      </div>
      <Choices item={item} from={from} />
      <Kept {...item} />
      <div className="flex flex-wrap items-start justify-between gap-2">
        <Turns item={item} offered={offered} />
        <Place number={number} id={id} title={title} />
      </div>
    </li>
  );
}

function Place({ number, id, title }: Pick<ActionItemView, "number" | "id" | "title">) {
  const { track } = useSaving();
  const undo = useUndo(number);
  const move = (direction: "up" | "down") => () =>
    track(moveActionAction(idle, { number, id, direction }));
  const remove = async () => {
    const state = await track(removeActionAction(idle, { number, id }));
    if (state.status === "done") undo(state.result.removalId, `Removed “${title}”.`);
  };
  return (
    <div className="ml-auto flex gap-1">
      <Button size="small" variant="quiet" onClick={move("up")} aria-label={`Move up: ${title}`}>
        ↑
      </Button>
      <Button
        size="small"
        variant="quiet"
        onClick={move("down")}
        aria-label={`Move down: ${title}`}
      >
        ↓
      </Button>
      <Button size="small" variant="quiet" onClick={remove} aria-label={`Remove: ${title}`}>
        Remove
      </Button>
    </div>
  );
}
