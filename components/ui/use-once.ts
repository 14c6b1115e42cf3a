"use client";

import { useCallback, useRef } from "react";

/** Null for what is asked again while the first is under way: a double press does nothing twice. */
export type Once = <R>(work: () => Promise<R>) => Promise<R | null>;

export function useOnce(): Once {
  const busy = useRef(false);
  return useCallback(async (work) => {
    if (busy.current) return null;
    busy.current = true;
    try {
      return await work();
    } finally {
      busy.current = false;
    }
  }, []);
}
