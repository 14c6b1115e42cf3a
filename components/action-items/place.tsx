"use client";

import { useUndo } from "@/components/postmortems/undo";
import { Button } from "@/components/ui/button";
import { useSaving } from "@/components/ui/save-status";
import { useToast } from "@/components/ui/toast";
import { moveActionAction, removeActionAction } from "@/lib/action-items/actions";
import type { ActionItemView } from "@/lib/action-items/schema";
import { idle } from "@/lib/http/form-state";

/** Where a promise stands among the others, and the way out. */
export function Place({ number, id, title }: Pick<ActionItemView, "number" | "id" | "title">) {
  const { track } = useSaving();
  const undo = useUndo(number);
  const toast = useToast();
  const move = (direction: "up" | "down") => () =>
    track(moveActionAction(idle, { number, id, direction }));
  const remove = async () => {
    const state = await track(removeActionAction(idle, { number, id }));
    if (state.status === "done") undo(state.result.removalId, `Removed “${title}”.`);
    if (state.status === "failed") toast(state.message);
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
