"use client";

import { useUndo } from "@/components/postmortems/undo";
import { useRun } from "@/components/ui/use-run";
import type { FormState } from "@/lib/http/form-state";

type Remove = (id: string) => Promise<FormState<{ removalId: string }>>;

/** Takes a piece of evidence off, and offers it back. */
export function useTakingOff(number: number, remove: Remove) {
  const run = useRun();
  const undo = useUndo(number);
  return async (id: string): Promise<void> => {
    const removed = await run(remove(id));
    if (removed) undo(removed.removalId, "Took the evidence off.");
  };
}
