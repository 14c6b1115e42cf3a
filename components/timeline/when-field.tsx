"use client";

import { useEffect, useRef, useState } from "react";
import { Conflict } from "@/components/ui/conflict";
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
  /** The event as it was when this time was begun; an untouched field follows what others give. */
  const begun = useRef({ event, shown });
  useEffect(() => {
    if (when !== begun.current.shown) return;
    begun.current = { event, shown };
    setWhen(shown);
  }, [when, event, shown]);
  const told = toldOf(event, zone);
  const isRefused = when.trim() === refused?.typed.trim();
  const isUnderway = isRefused && refused?.problem === null;
  const theirsFrom = (isRefused && refused?.theirsFrom) || null;
  // They gave another time, and this page has heard which: the writer has to choose.
  const isAsked = theirsFrom !== null && event.version >= theirsFrom;
  const send = async (typed: string) => {
    const kept = await board.retime(begun.current.event, zone, typed);
    if (kept) rest(kept);
  };
  const rest = (now: EventView) => {
    begun.current = { event: now, shown: whenWritten(now, zone) };
    setWhen(begun.current.shown);
  };
  const keep = () => {
    const typed = when.trim();
    if (typed === shown) board.leaveTime(event.id);
    else if (typed !== "" && !isUnderway && !isAsked) void send(typed);
  };
  const settle = (chosen: string) => {
    rest(event);
    if (chosen === shown) return board.leaveTime(event.id);
    setWhen(chosen);
    void send(chosen);
  };
  const latest = useRef({ keep, isRefused });
  latest.current = { keep, isRefused };
  // What is not meant to be sent again stays in sight in the closed row.
  useEffect(() => () => void (latest.current.isRefused || latest.current.keep()), []);
  return (
    <>
      <Field label="When" error={(!isAsked && refused?.problem) || undefined}>
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
                key === "Enter" && !nativeEvent.isComposing && keep()
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
      {isAsked && (
        <div className="order-last sm:col-span-full">
          <Conflict mine={when.trim()} theirs={shown} settle={settle} />
        </div>
      )}
    </>
  );
}
