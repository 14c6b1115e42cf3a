"use client";

import { useUndo } from "@/components/postmortems/undo";
import { Button } from "@/components/ui/button";
import { useRun } from "@/components/ui/use-run";
import { moveActionAction, removeActionAction } from "@/lib/action-items/actions";
import type { ActionItemView } from "@/lib/action-items/schema";
import { idle } from "@/lib/http/form-state";

/** Where a promise stands among the others, and the way out. */
export function Place({ number, id, title }: Pick<ActionItemView, "number" | "id" | "title">) {
  const run = useRun();
  const undo = useUndo(number);
  const move = (direction: "up" | "down") => () =>
    run(moveActionAction(idle, { number, id, direction }));
  const remove = async () => {
    const removed = await run(removeActionAction(idle, { number, id }));
    if (removed) undo(removed.removalId, `Removed “${title}”.`);
  };
  return (
    <>
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
    </>
  );
}
