"use client";

import { useSaving } from "@/components/ui/save-status";
import { useToast } from "@/components/ui/toast";
import { changeActionsAction } from "@/lib/action-items/actions";
import type { ActionItemView } from "@/lib/action-items/schema";
import { idle } from "@/lib/http/form-state";
import { restoringOf, toldOf, type Wanted } from "./bulk";

/** Gives promises back what they had before a change to several. */
export function useRestoring() {
  const { track } = useSaving();
  const toast = useToast();
  return async (items: readonly ActionItemView[], wanted: Wanted): Promise<void> => {
    for (const change of restoringOf(items, wanted)) {
      const state = await track(changeActionsAction(idle, change));
      if (state.status === "failed") return toast(state.message);
      if (state.status !== "done") return;
      const those = items.filter((item) => change.items.some(({ id }) => id === item.id));
      const { message, changed } = toldOf(those, state.result.items);
      if (changed.length < those.length) toast(message);
    }
  };
}
