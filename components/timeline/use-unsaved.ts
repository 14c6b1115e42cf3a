"use client";

import { useCallback, useEffect, useState } from "react";
import { useSaving } from "@/components/ui/save-status";
import { findUnsaved } from "@/components/ui/unsaved";
import type { EventView } from "@/lib/timeline/schema";

export type Part = "text" | "source" | "when";

/** What was typed and why no server has it; null while it is on its way. */
export type Unsaved = Partial<Record<Part, { typed: string; problem: string | null }>>;

export type Note = (id: string, part: Part, words: Unsaved[Part] | null) => void;

export const storageKey = (id: string, part: Part): string => `event.${id}.${part}`;

/** Words of closed rows that are not saved, so that they stay in sight. */
export function useUnsaved(given: readonly EventView[]) {
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
    for (const { id, text, source } of given)
      for (const [part, stored] of [
        ["text", text],
        ["source", source],
        ["when", null],
      ] as const) {
        const kept = findUnsaved(storageKey(id, part));
        if (kept && kept.value !== stored)
          note(id, part, { typed: kept.value, problem: "Not saved yet. Open it to go on." });
      }
  }, [note]);
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
