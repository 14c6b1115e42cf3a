"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { Empty } from "@/components/ui/empty";
import { useBoard, useShown } from "./board";
import { Composer, type ComposerHandle } from "./composer";
import { type Editing, EditingContext } from "./editing";
import { EventList } from "./event-list";
import type { OpenPart } from "./open-event";
import { remove, standBeside, useKeys } from "./use-keys";
import { useRows } from "./use-rows";
import { WhenTold } from "./when-told";

export type Opened = { id: string; part: OpenPart };

/**
 * The timeline as a text to be read, in which one row at a time is open for writing. The list has
 * one handler for clicks, the page one listener for keys; rows have none.
 */
export function TimelineEditor() {
  const { zone, events, unsaved } = useShown();
  const board = useBoard();
  const [open, setOpen] = useState<Opened | null>(null);
  const composer = useRef<ComposerHandle>(null);
  const rows = useRows();
  const given = useRef({} as Parameters<typeof useKeys>[0]);
  given.current = {
    ...{ board, events, zone, rows, setOpen },
    compose: (line, day) => composer.current?.begin(line, day),
  };
  const onClick = useKeys(given.current);
  const editing = useMemo<Editing>(
    () => ({
      close: (id) => {
        setOpen(null);
        rows.focus(id);
      },
      open: (id) => setOpen({ id, part: "text" }),
      remove: (event) => {
        remove(given.current, event);
        setOpen(null);
      },
      standBeside: (event) => standBeside(given.current, event),
    }),
    [rows],
  );
  useEffect(() => board.onOpen(editing.open), [board, editing]);
  return (
    <EditingContext value={editing}>
      {events.length === 0 && (
        <Empty title="Nothing on the timeline yet">
          Start with what you remember best, in any order. A line such as{" "}
          <span className="font-mono text-[13px] text-ink">
            14:13 The home page check fails and pages the on-call engineer
          </span>{" "}
          becomes an event. “Tell it as you saw it” finds events in your own words, “Paste many” in
          a chat or a list.
        </Empty>
      )}
      <div className="relative">
        <EventList ref={rows.list} {...{ events, zone, unsaved, open, onClick }} />
        <WhenTold {...{ events, zone }} />
      </div>
      <Composer ref={composer} stays={open === null} added={rows.reveal} />
    </EditingContext>
  );
}
