"use client";

import { useSaving } from "@/components/ui/save-status";
import { useToast } from "@/components/ui/toast";
import { idle } from "@/lib/http/form-state";
import { moveWhyAction } from "@/lib/whys/actions";
import type { WhyView } from "@/lib/whys/schema";
import { type Direction, stepTo } from "@/lib/whys/steps";
import type { FocusAfter } from "./use-focus-after";

/** Moves a why one step and leaves the focus in the part of it where it was. */
export function useMoving(number: number, whys: WhyView[], focus: FocusAfter) {
  const { track } = useSaving();
  const toast = useToast();
  return async (id: string, direction: Direction, part: string): Promise<void> => {
    const place = stepTo(whys, id, direction);
    if (!place || focus.waiting()) return;
    focus.afterChange(id, part);
    const state = await track(moveWhyAction(idle, { number, id, ...place }));
    if (state.status !== "failed") return;
    focus.forget();
    toast(state.message);
  };
}
