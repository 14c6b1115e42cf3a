"use client";

import { useState } from "react";
import type { FormState } from "@/lib/http/form-state";
import { useSaving } from "./save-status";
import { unanswered } from "./use-run";

/** How a choice fared. */
export type Fared = "kept" | "refused" | "unanswered";

/**
 * For what is saved as it is chosen: counts it as a save, and holds the sentence that says why the
 * last one was not kept.
 */
export function useKeeping() {
  const [problem, setProblem] = useState<string | null>(null);
  const { track } = useSaving();
  const keep = async (action: Promise<FormState>): Promise<Fared> => {
    const state = await track(action).catch(() => unanswered);
    setProblem(state.status === "failed" ? state.message : null);
    if (state === unanswered) return "unanswered";
    return state.status === "done" ? "kept" : "refused";
  };
  return { keep, problem };
}
