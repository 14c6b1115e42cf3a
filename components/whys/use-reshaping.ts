"use client";

import { useCallback } from "react";
import { useUndo } from "@/components/postmortems/undo";
import { useToast } from "@/components/ui/toast";
import { useRun } from "@/components/ui/use-run";
import { type FormState, idle } from "@/lib/http/form-state";
import {
  mergeWhysAction,
  moveWhyAction,
  removeWhyAction,
  splitWhyAction,
  undoReshapingAction,
} from "@/lib/whys/actions";
import type { Place } from "@/lib/whys/placing";
import type { WhySplit } from "@/lib/whys/schema";
import type { FocusAfter } from "./use-focus-after";

/** Moves, merges, splits and removes; each says what it did and can be taken back. */
export function useReshaping(number: number, focus: FocusAfter) {
  const run = useRun();
  const toast = useToast();
  const undoRemoval = useUndo(number);

  const offerUndo = useCallback(
    (message: string, reshaping: string) =>
      toast(message, {
        undo: async () => void (await run(undoReshapingAction(idle, { number, reshaping }))),
      }),
    [number, toast, run],
  );
  const turn = useCallback(
    async (id: string, message: string, sent: Promise<FormState<{ reshaping: string }>>) => {
      focus.afterChange(id, "row");
      const turned = await run(sent);
      if (turned) offerUndo(message, turned.reshaping);
      else focus.forget();
    },
    [focus, offerUndo, run],
  );
  const move = useCallback(
    (id: string, place: Place) =>
      turn(id, "Moved the why.", moveWhyAction(idle, { number, id, ...place })),
    [number, turn],
  );
  const merge = useCallback(
    (id: string, into: string) =>
      turn(into, "Merged two whys.", mergeWhysAction(idle, { number, id, into })),
    [number, turn],
  );
  const split = useCallback(
    (id: string, parts: Pick<WhySplit, "answers" | "evidence">) =>
      turn(
        id,
        `Split the answer into ${parts.answers.length}.`,
        splitWhyAction(idle, { number, id, ...parts }),
      ),
    [number, turn],
  );
  const remove = useCallback(
    async (id: string, below: number, next: string | undefined) => {
      if (next) focus.afterChange(next, "row");
      const removed = await run(removeWhyAction(idle, { number, id }));
      const message = below ? `Removed the why and ${below} under it.` : "Removed the why.";
      if (removed) undoRemoval(removed.removalId, message);
      else focus.forget();
    },
    [number, focus, run, undoRemoval],
  );
  return { move, merge, split, remove, offerUndo };
}
