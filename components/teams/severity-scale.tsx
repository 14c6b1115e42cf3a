"use client";

import { OrderedList, type OrderedWords } from "@/components/ui/ordered-list";
import { idle } from "@/lib/http/form-state";
import { addSeverityAction, changeSeverityAction, writeSeverityAction } from "@/lib/teams/actions";
import type { SeverityView } from "@/lib/teams/views";

/** The organisation's own scale, for administrators: named, explained, moved, retired. */
export function SeverityScale({ scale }: { scale: SeverityView[] }) {
  return (
    <OrderedList
      items={scale.map(({ meaning, ...step }) => ({ ...step, about: meaning }))}
      words={words}
      aboutField="meaning"
      add={addSeverityAction}
      save={(id, change) => writeSeverityAction(idle, { id, ...change })}
      change={(id, change) =>
        changeSeverityAction(
          idle,
          "move" in change
            ? { id, move: change.move === "up" ? "worse" : "milder" }
            : { id, ...change },
        )
      }
    />
  );
}

const words: OrderedWords = {
  list: "Severities, worst first",
  retired: "Retired severities",
  retiredHint: "Nobody is offered these any more. Postmortems that have one keep it.",
  name: (name) => `Name of ${name}`,
  about: (name) => `What ${name} means`,
  placeholder: "When is it this bad?",
  up: (name) => `Move ${name} towards worse`,
  down: (name) => `Move ${name} towards milder`,
  restore: "Bring back",
  another: "Another severity",
  example: { name: "SEV 5", about: "Only we noticed, and nothing came of it" },
};
