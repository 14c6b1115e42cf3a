"use client";

import { useEffect, useState } from "react";
import { lookUpActionsAction } from "@/lib/action-items/actions";
import type { ActionFound } from "@/lib/action-items/schema";
import { idle } from "@/lib/http/form-state";

/** After so long without a key. */
const restMs = 300;

/** Promises that the reader may see, by words or by a postmortem's number; the newest question counts. */
export function useFound(text: string): readonly ActionFound[] {
  const [found, setFound] = useState<readonly ActionFound[]>([]);
  const words = text.trim();
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const state = await lookUpActionsAction(idle, { words }).catch(() => null);
      if (current) setFound(state?.status === "done" ? state.result : []);
    };
    const timer = setTimeout(() => (words.length < 2 ? setFound([]) : void ask()), restMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [words]);
  return found;
}
