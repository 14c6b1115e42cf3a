"use client";

import { useEffect, useRef, useState } from "react";
import { Field, TextInput } from "@/components/ui/field";
import type { EventView } from "@/lib/timeline/schema";
import { whenWritten } from "@/lib/timeline/written-times";
import { useBoard } from "./board";
import { toldOf } from "./told";
import type { Unsaved } from "./use-unsaved";

type Props = { event: EventView; zone: string; refused: Unsaved["when"] };

/** The time as people write it. It is read when the field is left, on Enter, and when the row closes. */
export function WhenField({ event, zone, refused }: Props) {
  const board = useBoard();
  const shown = whenWritten(event, zone);
  const [when, setWhen] = useState(refused?.typed ?? shown);
  useEffect(() => setWhen((was) => (refused ? was : shown)), [shown, refused]);
  const told = toldOf(event, zone);
  const keep = async () => {
    const typed = when.trim();
    if (typed === shown) return board.leaveTime(event.id);
    if (typed === refused?.typed.trim() || typed === "") return;
    const kept = await board.retime(event, typed);
    if (kept) setWhen(whenWritten(kept, zone));
  };
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(() => () => void latest.current(), []);
  return (
    <Field label="When" error={refused?.problem ?? undefined}>
      {(aria) => (
        <>
          <TextInput
            {...aria}
            name="when"
            autoComplete="off"
            className="font-mono text-[13.5px]!"
            value={when}
            onChange={({ target }) => setWhen(target.value)}
            onBlur={keep}
            onKeyDown={({ key, nativeEvent }) =>
              key === "Enter" && !nativeEvent.isComposing && void keep()
            }
          />
          {told.map((line) => (
            <p key={line} className="text-[12.5px] text-muted">
              {line}
            </p>
          ))}
        </>
      )}
    </Field>
  );
}
