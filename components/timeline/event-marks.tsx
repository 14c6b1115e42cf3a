"use client";

import { useUndo } from "@/components/postmortems/undo";
import { Button } from "@/components/ui/button";
import { useSaving } from "@/components/ui/save-status";
import { idle } from "@/lib/http/form-state";
import { changeEventAction, moveEventAction, removeEventAction } from "@/lib/timeline/actions";
import type { EventChange } from "@/lib/timeline/schema";
import { kindWords, milestoneWords } from "@/lib/timeline/words";
import type { Row } from "./event-row";

const small =
  "rounded-small border border-line bg-transparent py-0.5 pr-1 pl-1 text-[12.5px] text-muted hover:border-line-strong focus:text-ink";

/** What an event is and marks, and what can be done with it. */
export function EventMarks({
  number,
  row,
  movable,
}: {
  number: number;
  row: Row;
  movable: boolean;
}) {
  const { track } = useSaving();
  const undo = useUndo(number);
  const mark = (change: Partial<EventChange>) =>
    track(changeEventAction(idle, { number, id: row.id, ...change }));
  const move = (direction: "earlier" | "later") =>
    track(moveEventAction(idle, { number, id: row.id, direction }));
  const remove = async () => {
    const state = await track(removeEventAction(idle, { number, id: row.id }));
    if (state.status === "done") undo(state.result.removalId, "Removed the event.");
  };
  return (
    <>
      <select
        aria-label={`Milestone at ${row.when}`}
        className={`${small} ${row.milestone ? "border-accent text-accent" : ""}`}
        value={row.milestone ?? ""}
        onChange={(event) =>
          mark({ milestone: (event.target.value || null) as EventChange["milestone"] })
        }
      >
        <option value="">no milestone</option>
        {Object.entries(milestoneWords).map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
      <select
        aria-label={`Kind of event at ${row.when}`}
        className={small}
        value={row.kind ?? ""}
        onChange={(event) => mark({ kind: (event.target.value || null) as EventChange["kind"] })}
      >
        <option value="">kind…</option>
        {Object.entries(kindWords).map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
      {movable && (
        <>
          <Button
            size="small"
            variant="quiet"
            onClick={() => move("earlier")}
            aria-label="Move up within this moment"
          >
            ↑
          </Button>
          <Button
            size="small"
            variant="quiet"
            onClick={() => move("later")}
            aria-label="Move down within this moment"
          >
            ↓
          </Button>
        </>
      )}
      <Button
        size="small"
        variant="quiet"
        onClick={remove}
        aria-label={`Remove the event at ${row.when}`}
      >
        Remove
      </Button>
    </>
  );
}
