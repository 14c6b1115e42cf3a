"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { useKeeping } from "@/components/ui/use-keeping";
import { idle } from "@/lib/http/form-state";
import { changeParticipantAction } from "@/lib/postmortems/actions";
import type { ReviewView } from "@/lib/review/queries";

type Props = Pick<ReviewView, "number" | "team" | "participants" | "colleagues" | "others">;

/** Who takes part: they see and write the draft, wherever they work. */
export function Participants({ number, team, participants, colleagues, others }: Props) {
  const { keep, problem } = useKeeping();
  const change = (userId: string, present: boolean) =>
    keep(changeParticipantAction(idle, { number, userId, present }));
  // Not as it is chosen: the keyboard passes others on its way to a name.
  const [chosen, setChosen] = useState("");
  const add = async () => {
    if ((await change(chosen, true)) === "kept") setChosen("");
  };
  return (
    <div className="flex flex-col gap-3">
      <ul>
        {participants.map(({ id, name }) => (
          <li key={id} className="flex items-center justify-between gap-2 py-0.5">
            {name}
            <Button
              size="small"
              variant="quiet"
              aria-label={`${name} no longer takes part`}
              onClick={() => change(id, false)}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <Field label="Add somebody who was there">
        {(aria) => (
          <div className="flex gap-2">
            <Select {...aria} value={chosen} onChange={({ target }) => setChosen(target.value)}>
              <option value="">Choose a name</option>
              <Names label={team} people={colleagues} />
              <Names label="Other teams" people={others} />
            </Select>
            <Button aria-disabled={chosen === ""} onClick={() => chosen && add()}>
              Add
            </Button>
          </div>
        )}
      </Field>
      {problem && (
        <p role="alert" className="text-breached">
          {problem}
        </p>
      )}
    </div>
  );
}

function Names({ label, people }: { label: string; people: ReviewView["participants"] }) {
  if (people.length === 0) return null;
  return (
    <optgroup label={label}>
      {people.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
