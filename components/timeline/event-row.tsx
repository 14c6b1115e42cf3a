"use client";

import { AutosaveText } from "@/components/ui/autosave-text";
import { idle } from "@/lib/http/form-state";
import { changeEventTextAction } from "@/lib/timeline/actions";
import type { EventView } from "@/lib/timeline/schema";
import { EventEvidence } from "./event-evidence";
import { EventMarks } from "./event-marks";
import { EventTime } from "./event-time";

export type Row = EventView & {
  /** The time as people write it, and the day it falls on. */
  when: string;
  day: string;
};

type Props = { number: number; row: Row; movable: boolean };

/** One event, written in place: its time, its words, and what it marks. */
export function EventRow({ number, row, movable }: Props) {
  const save = (change: object) => changeEventTextAction(idle, { number, id: row.id, ...change });
  return (
    <li
      id={`event-${row.id}`}
      className="group grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-2 border-line border-b py-2 max-sm:grid-cols-1"
    >
      <EventTime number={number} row={row} />
      <div className="flex min-w-0 flex-col gap-1">
        <AutosaveText
          storageKey={`event.${row.id}.text`}
          field="text"
          label={`What happened at ${row.when}`}
          hideLabel
          initial={row.text}
          version={row.version}
          look="inline"
          multiline
          rows={1}
          save={save}
        />
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <EventMarks number={number} row={row} movable={movable} />
          <AutosaveText
            className="order-first min-w-32 flex-1 max-sm:basis-full sm:max-w-60"
            storageKey={`event.${row.id}.source`}
            field="source"
            label={`Where was it seen at ${row.when}?`}
            hideLabel
            placeholder="seen where?"
            initial={row.source}
            version={row.version}
            look="quiet"
            save={save}
          />
        </div>
        <EventEvidence number={number} row={row} />
      </div>
    </li>
  );
}
