"use client";

import { EvidenceList } from "@/components/attachments/evidence-list";
import { NewEvidence } from "@/components/attachments/new-evidence";
import type { EventView } from "@/lib/timeline/schema";
import { useBoard, useShown } from "./board";

/** What backs an event: links, quotations, images, and the line it was imported from. */
export function EventEvidence({ event }: { event: EventView }) {
  const { number } = useShown();
  const board = useBoard();
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium text-[13.5px]">Evidence</legend>
      {event.rawLine && (
        <details className="text-[13px] text-muted">
          <summary className="hover:text-ink">As it was written</summary>
          <pre className="mt-1 max-h-60 overflow-auto whitespace-pre-wrap rounded-small bg-sunken p-2 font-mono text-[12px]">
            {event.rawLine}
          </pre>
        </details>
      )}
      <EvidenceList
        number={number}
        pieces={event.evidence}
        takeOff={(id) => board.takeOff(event, id)}
      />
      <NewEvidence
        number={number}
        what="this event"
        back={(evidence) => board.backWith(event, evidence)}
      />
    </fieldset>
  );
}
