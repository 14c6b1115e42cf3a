"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { EventView } from "@/lib/timeline/schema";
import { useBoard, useShown } from "./board";
import { useEditing } from "./editing";
import { EventAccounts } from "./event-accounts";

/** What can be done with an event as a whole. */
export function EventDeeds({ event }: { event: EventView }) {
  const board = useBoard();
  const editing = useEditing();
  const { events } = useShown();
  const [telling, setTelling] = useState(false);
  const tell = useRef<HTMLButtonElement>(null);
  const told = useRef(false);
  useEffect(() => {
    if (!telling && told.current) tell.current?.focus();
    told.current = telling;
  }, [telling]);
  const peers = events.filter(({ at }) => at === event.at).length;
  if (telling) return <EventAccounts event={event} close={() => setTelling(false)} />;
  return (
    <div className="flex flex-wrap items-center gap-1.5 border-line border-t pt-3">
      <Button
        size="small"
        aria-pressed={event.starred}
        className="aria-pressed:border-accent aria-pressed:text-accent"
        title="Part of the story that readers meet first"
        onClick={() => board.star(event)}
      >
        <span aria-hidden="true">{event.starred ? "★" : "☆"}</span> Star
      </Button>
      {peers > 1 && (
        <>
          <Button
            size="small"
            aria-label="Earlier within this moment"
            title="Earlier within this moment (Alt ↑)"
            onClick={() => board.move(event, "earlier")}
          >
            ↑
          </Button>
          <Button
            size="small"
            aria-label="Later within this moment"
            title="Later within this moment (Alt ↓)"
            onClick={() => board.move(event, "later")}
          >
            ↓
          </Button>
        </>
      )}
      <Button ref={tell} size="small" onClick={() => setTelling(true)}>
        Add another account
      </Button>
      <Button
        size="small"
        title="Accounts of one moment stand side by side (b)"
        onClick={() => editing.standBeside(event)}
      >
        {event.beside ? "Show separately" : "Show side by side with the event above"}
      </Button>
      <Button size="small" variant="quiet" onClick={() => editing.remove(event)}>
        Remove
      </Button>
      <Button
        size="small"
        variant="primary"
        className="ml-auto"
        title="Esc"
        onClick={() => editing.close(event.id)}
      >
        Done
      </Button>
    </div>
  );
}
