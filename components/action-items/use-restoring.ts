"use client";

import { useToast } from "@/components/ui/toast";
import { useRun } from "@/components/ui/use-run";
import { changeActionsAction } from "@/lib/action-items/actions";
import type { ActionItemView } from "@/lib/action-items/schema";
import { idle } from "@/lib/http/form-state";
import { restoringOf, toldOf, type Wanted } from "./bulk";

/** Gives promises back what they had before a change to several. */
export function useRestoring() {
  const run = useRun();
  const toast = useToast();
  return async (items: readonly ActionItemView[], wanted: Wanted): Promise<void> => {
    for (const change of restoringOf(items, wanted)) {
      const restored = await run(changeActionsAction(idle, change));
      if (!restored) return;
      const those = items.filter((item) => change.items.some(({ id }) => id === item.id));
      const { message, changed } = toldOf(those, restored.items);
      if (changed.length < those.length) toast(message);
    }
  };
}
