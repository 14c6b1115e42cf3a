"use client";

import { Field, Select } from "@/components/ui/field";
import type { EventView } from "@/lib/timeline/schema";
import { kindWords, milestoneWords } from "@/lib/timeline/words";
import { useBoard } from "./board";

/** What an event marks, and of which kind it is. */
export function EventChoices({ event }: { event: EventView }) {
  const { mark } = useBoard();
  return (
    <>
      <Choice
        name="milestone"
        label="Milestone"
        none="none"
        words={milestoneWords}
        value={event.milestone}
        choose={(milestone) =>
          mark(
            event,
            { milestone },
            milestone ? `Marked ${milestoneWords[milestone]}.` : "No milestone.",
          )
        }
      />
      <Choice
        name="kind"
        label="Kind"
        none="not said"
        words={kindWords}
        value={event.kind}
        choose={(kind) => mark(event, { kind }, kind ? `Kind: ${kindWords[kind]}.` : "No kind.")}
      />
    </>
  );
}

type ChoiceProps<V extends string> = {
  name: string;
  label: string;
  none: string;
  words: Record<V, string>;
  value: V | null;
  choose: (value: V | null) => void;
};

function Choice<V extends string>({ name, label, none, words, value, choose }: ChoiceProps<V>) {
  return (
    <Field label={label}>
      {(aria) => (
        <Select
          {...aria}
          name={name}
          value={value ?? ""}
          onChange={({ target }) => choose((target.value || null) as V | null)}
        >
          <option value="">{none}</option>
          {Object.entries<string>(words).map(([each, word]) => (
            <option key={each} value={each}>
              {word}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
