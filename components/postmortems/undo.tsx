"use client";

import { useCallback } from "react";
import { useToast } from "@/components/ui/toast";
import { idle } from "@/lib/http/form-state";
import { undoRemovalAction } from "@/lib/postmortems/actions";

/** After a removal: says what went, and brings it back when asked. */
export function useUndo(number: number) {
  const toast = useToast();
  return useCallback(
    (removalId: string, message: string) =>
      toast(message, {
        undo: async () => {
          const state = await undoRemovalAction(idle, { number, id: removalId });
          if (state.status === "failed") toast(state.message);
        },
      }),
    [number, toast],
  );
}
