"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { lengthInWords } from "@/lib/dates/clock";
import { aheadInWords, readAhead, sourceKey } from "@/lib/timeline/ahead";
import type { EventView } from "@/lib/timeline/schema";
import { useBoard, useShown } from "./board";

type Props = { source: string; close: () => void };

/** Corrects all events of a source at once; says first what that will do. */
export function ClockForm({ source, close }: Props) {
  const { events, clocks } = useShown();
  const { correct } = useBoard();
  const key = sourceKey(source);
  const wasMs = clocks.find((clock) => sourceKey(clock.source) === key)?.aheadMs ?? 0;
  const [ahead, setAhead] = useState(wasMs === 0 ? "" : aheadInWords(wasMs));
  const aheadMs = readAhead(ahead);
  const own = events.filter((event) => sourceKey(event.source) === key);
  const apply = async (ms: number) => {
    close();
    await correct(source, ms);
  };
  return (
    <form
      aria-label={`Clock of ${source}`}
      className="mt-2 flex flex-col gap-2"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (aheadMs !== null) void apply(aheadMs);
      }}
      onKeyDown={(pressed) => {
        if (pressed.key !== "Escape") return;
        pressed.preventDefault();
        close();
      }}
    >
      <Field
        label={`How far ahead was the clock of ${source}?`}
        hint={previewOf(own, aheadMs, wasMs)}
      >
        {(aria) => (
          <TextInput
            {...aria}
            autoFocus
            autoComplete="off"
            placeholder="+3 min"
            className="max-w-44 font-mono text-[13.5px]!"
            value={ahead}
            onChange={({ target }) => setAhead(target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-1.5">
        <Button type="submit" size="small" aria-disabled={aheadMs === null || aheadMs === wasMs}>
          Correct the clock
        </Button>
        {wasMs !== 0 && (
          <Button size="small" onClick={() => apply(0)}>
            It was right
          </Button>
        )}
        <Button size="small" variant="quiet" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** "Moves 12 events 3 min earlier." */
function previewOf(own: readonly EventView[], aheadMs: number | null, wasMs: number): string {
  if (aheadMs === null) return "Write +3 min if it ran ahead, -90 s if it ran behind.";
  if (aheadMs === wasMs)
    return aheadMs === 0 ? "It was right: nothing moves." : "As it stands now.";
  const moving = own.filter((event) => event.precision !== "unknown" && event.aheadMs !== aheadMs);
  const shift = aheadMs - wasMs;
  const many = moving.length === 1 ? "one event" : `${moving.length} events`;
  return `Moves ${many} ${lengthInWords(Math.abs(shift))} ${shift > 0 ? "earlier" : "later"}.`;
}
