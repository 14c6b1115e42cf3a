"use client";

import { useEffect, useRef, useState } from "react";
import { useUndo } from "@/components/postmortems/undo";
import { AutosaveText } from "@/components/ui/autosave-text";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useRun } from "@/components/ui/use-run";
import { useTree } from "@/components/whys/tree-context";
import {
  commitToActionAction,
  removeActionAction,
  writeActionAction,
} from "@/lib/action-items/actions";
import type { ActionItemView } from "@/lib/action-items/schema";
import { idle } from "@/lib/http/form-state";
import type { WhyView } from "@/lib/whys/schema";

type Props = { why: WhyView; items: ActionItemView[] };

const longestTitle = 300;

/** What is promised for a why; one click promises, and the words can be made better at once. */
export function ActionsOfWhy({ why, items }: Props) {
  const { number } = useTree();
  const [made, setMade] = useState<ActionItemView | null>(null);
  const run = useRun();
  const toast = useToast();
  const undoRemoval = useUndo(number);
  const make = async () => {
    const title = `To change: ${why.answer.replace(/\s+/g, " ").trim()}`.slice(0, longestTitle);
    const given = { number, title, why: why.id, layer: why.layer };
    const item = await run(commitToActionAction(idle, given));
    if (!item) return;
    setMade(item);
    toast("Made an action.", {
      undo: async () => {
        const gone = await run(removeActionAction(idle, { number, id: item.id }));
        if (gone) undoRemoval(gone.removalId, "Took the action back.");
      },
    });
  };
  // The page may not have been drawn with the newest one yet.
  const all = made && !items.some(({ id }) => id === made.id) ? [...items, made] : items;
  return (
    <>
      {all.length > 0 && (
        <ul aria-label="Actions for this why" className="flex w-full flex-col gap-1">
          {all.map((item) => (
            <Promised key={item.id} number={number} item={item} begun={item.id === made?.id} />
          ))}
        </ul>
      )}
      <Button size="small" onClick={() => void make()}>
        {all.length > 0 ? "Make another action" : "Make an action"}
        <span className="sr-only"> for: {why.answer}</span>
      </Button>
    </>
  );
}

type PromisedProps = { number: number; item: ActionItemView; begun: boolean };

function Promised({ number, item, begun }: PromisedProps) {
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // What is proposed is replaced by the first letter that is typed.
    if (begun) line.current?.querySelector("textarea")?.select();
  }, [begun]);
  return (
    <li ref={line} className="flex items-start gap-1">
      <span aria-hidden="true" className="pt-1.5 text-accent">
        →
      </span>
      <AutosaveText
        storageKey={`action.${item.id}.title`}
        field="title"
        label="What will be different"
        hideLabel
        look="inline"
        className="grow"
        coach="action"
        initial={item.title}
        version={item.version}
        save={(change) => writeActionAction(idle, { number, id: item.id, ...change })}
      />
    </li>
  );
}
