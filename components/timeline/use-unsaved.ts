"use client";

import { useCallback, useEffect, useState } from "react";
import { useSaving } from "@/components/ui/save-status";
import { type Unsaved as Kept, useDrawer } from "@/components/ui/unsaved";
import type { EventView } from "@/lib/timeline/schema";
import { whenWritten } from "@/lib/timeline/written-times";

export type Part = "text" | "source" | "when";

export type Unsaved = Partial<
  Record<
    Part,
    {
      typed: string;
      /** Why no server has it; null while it is on its way. */
      problem: string | null;
      /** Somebody else wrote there as well: the event says what, from this version on. */
      theirsFrom?: number | undefined;
    }
  >
>;

export type Note = (id: string, part: Part, words: Unsaved[Part] | null) => void;

export const storageKey = (id: string, part: Part): string => `event.${id}.${part}`;

/** Words of closed rows that are not saved, so that they stay in sight. */
export function useUnsaved(given: readonly EventView[], zone: string) {
  const drawer = useDrawer();
  const [unsaved, setUnsaved] = useState<ReadonlyMap<string, Unsaved>>(new Map());
  const note = useCallback<Note>(
    (id, part, words) =>
      setUnsaved((was) => {
        if (!words && !was.get(id)?.[part]) return was;
        const { [part]: _, ...rest } = was.get(id) ?? {};
        const next = new Map(was);
        const now = words ? { ...rest, [part]: words } : rest;
        if (Object.keys(now).length > 0) next.set(id, now);
        else next.delete(id);
        return next;
      }),
    [],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what an earlier visit left behind
  useEffect(() => {
    for (const event of given) {
      const { id, text, source, version } = event;
      const stored = { text, source, when: whenWritten(event, zone) };
      for (const part of ["text", "source", "when"] as const) {
        const kept = drawer.find<Kept>(storageKey(id, part));
        if (kept?.value === stored[part]) drawer.forget(storageKey(id, part));
        else if (kept) note(id, part, leftBehind(kept, stored[part], version));
      }
    }
  }, [note, drawer]);
  // The field that held them may be gone; the page still says so, and asks before it is left.
  const { hold } = useSaving();
  const waits = unsaved.size > 0;
  useEffect(() => {
    if (!waits) return;
    hold(1);
    return () => hold(-1);
  }, [waits, hold]);
  return { unsaved, note };
}

const leftBehind = ({ value, base }: Kept, stored: string, version: number) =>
  base === stored
    ? { typed: value, problem: "Not saved yet. Open it to go on." }
    : { typed: value, problem: bothWrote, theirsFrom: version };

export const bothWrote = "Somebody else changed this as well. Open it to choose.";
