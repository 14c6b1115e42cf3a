"use client";

import { useCallback } from "react";
import { useToast } from "@/components/ui/toast";
import { useRun } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { undoRemovalAction } from "@/lib/postmortems/actions";

/** After a removal: says what went, and brings it back when asked. */
export function useUndo(number: number) {
  const toast = useToast();
  const run = useRun();
  return useCallback(
    (removalId: string, message: string) =>
      toast(message, {
        undo: async () => void (await run(undoRemovalAction(idle, { number, id: removalId }))),
      }),
    [number, toast, run],
  );
}
