"use client";

import { useState } from "react";
import { AutosaveText } from "@/components/ui/autosave-text";
import type { EventView } from "@/lib/timeline/schema";
import { useBoard } from "./board";
import { ClockForm } from "./clock-form";
import { storageKey } from "./use-unsaved";

/** Where it was seen, and how far the clock there was off. */
export function EventSource({ event }: { event: EventView }) {
  const board = useBoard();
  const [correcting, setCorrecting] = useState(false);
  return (
    <div className="min-w-0">
      <AutosaveText
        storageKey={storageKey(event.id, "source")}
        field="source"
        coach={false}
        label="Seen where"
        placeholder="deploy log, #inc-storefront"
        initial={event.source}
        version={event.version}
        save={(change) => board.write(event.id, "source", change)}
      />
      {event.source && !correcting && (
        <button
          type="button"
          className="mt-1 min-h-6 text-[13px] text-muted underline underline-offset-2 hover:text-ink"
          onClick={() => setCorrecting(true)}
        >
          This clock was off…
        </button>
      )}
      {correcting && <ClockForm source={event.source} close={() => setCorrecting(false)} />}
    </div>
  );
}
