"use client";

import { AutosaveText } from "@/components/ui/autosave-text";
import { Button } from "@/components/ui/button";
import { idle } from "@/lib/http/form-state";
import { writeSeverityAction } from "@/lib/teams/actions";
import type { SeverityView } from "@/lib/teams/views";
import type { ChangeSeverity } from "./severity-scale";

type Props = { step: SeverityView; first: boolean; last: boolean; change: ChangeSeverity };

/** One step of the scale, written in place. */
export function SeverityStep({ step, first, last, change }: Props) {
  const { id, name, meaning, retired, version } = step;
  const save = (words: object) => writeSeverityAction(idle, { id, ...words });
  return (
    <li
      data-step={id}
      className="grid gap-x-3 border-line border-t py-2 sm:grid-cols-[12rem_minmax(0,1fr)_auto]"
    >
      <AutosaveText
        storageKey={`severity.${id}.name`}
        field="name"
        label={`Name of ${name}`}
        hideLabel
        look="inline"
        initial={name}
        version={version}
        save={save}
      />
      <AutosaveText
        storageKey={`severity.${id}.meaning`}
        field="meaning"
        label={`What ${name} means`}
        hideLabel
        look="quiet"
        placeholder="When is it this bad?"
        initial={meaning}
        version={version}
        save={save}
      />
      <div className="flex items-start gap-1">
        {!retired && (
          <>
            <Button
              size="small"
              variant="quiet"
              data-part="worse"
              aria-label={`Move ${name} towards worse`}
              aria-disabled={first}
              className="min-w-8 aria-disabled:opacity-55"
              onClick={() => !first && void change({ id, move: "worse" }, "worse")}
            >
              ↑
            </Button>
            <Button
              size="small"
              variant="quiet"
              data-part="milder"
              aria-label={`Move ${name} towards milder`}
              aria-disabled={last}
              className="min-w-8 aria-disabled:opacity-55"
              onClick={() => !last && void change({ id, move: "milder" }, "milder")}
            >
              ↓
            </Button>
          </>
        )}
        <Button
          size="small"
          variant="quiet"
          data-part="retire"
          onClick={() => void change({ id, retired: !retired }, "retire")}
        >
          {retired ? "Bring back" : "Retire"}
          <span className="sr-only"> {name}</span>
        </Button>
      </div>
    </li>
  );
}
