"use client";

import { useCallback, useRef } from "react";

/** Runs one after the other: what hangs on a mark is sent when the mark is there. */
export type InTurn = <R>(work: () => Promise<R>) => Promise<R>;

export function useInTurn(): InTurn {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback((work) => {
    // Work that was refused tells its own caller and lets the next one begin.
    const next = last.current.then(work, work);
    last.current = next;
    return next;
  }, []);
}
