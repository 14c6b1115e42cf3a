"use client";

import { useCallback, useRef } from "react";
import { useSaving } from "./save-status";

/** For a field that has words no server has, or has none any more; counted once, however often said. */
export function useHold() {
  const { hold } = useSaving();
  const isHeld = useRef(false);
  const holdOn = useCallback(
    (waits: boolean) => {
      if (isHeld.current !== waits) hold(waits ? 1 : -1);
      isHeld.current = waits;
    },
    [hold],
  );
  return { isHeld, holdOn };
}
