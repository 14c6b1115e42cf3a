"use client";

import { AutosaveText } from "@/components/ui/autosave-text";
import { promptsFor } from "@/lib/timeline/prompts";
import type { EventView } from "@/lib/timeline/schema";
import { useBoard } from "./board";
import { useEditing } from "./editing";
import { storageKey } from "./use-unsaved";

/** What happened, in its writer's words, and a question that fits what they wrote. */
export function EventWords({ event }: { event: EventView }) {
  const board = useBoard();
  const { close } = useEditing();
  const [question] = promptsFor(event);
  return (
    <div className="min-w-0">
      <AutosaveText
        storageKey={storageKey(event.id, "text")}
        field="text"
        label="What happened"
        initial={event.text}
        version={event.version}
        look="prose"
        save={(change) => board.write(event.id, "text", change)}
        onEnter={() => close(event.id)}
      />
      {question && <p className="mt-1 text-[13.5px] text-muted">{question}</p>}
    </div>
  );
}
