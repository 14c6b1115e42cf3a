"use client";

import { type SetStateAction, useCallback, useEffect, useRef, useState } from "react";
import { useDrawer } from "./unsaved";

/**
 * What is being written and no server is asked to keep yet. It stays in this browser when its writer
 * walks on, until it is as empty as it began. An answer that comes later changes what stayed.
 */
export function useKeptDraft<T>(key: string, empty: T) {
  const drawer = useDrawer();
  const [draft, setDraft] = useState(empty);
  const now = useRef(draft);
  const none = useRef(empty);
  const isOpen = useRef(false);

  const change = useCallback(
    (next: SetStateAction<T>) => {
      const was = isOpen.current ? now.current : (drawer.find<T>(key) ?? none.current);
      now.current = next instanceof Function ? next(was) : next;
      setDraft(now.current);
      if (JSON.stringify(now.current) === JSON.stringify(none.current)) drawer.forget(key);
      else drawer.keep(key, now.current);
    },
    [drawer, key],
  );
  useEffect(() => {
    isOpen.current = true;
    const kept = drawer.find<T>(key);
    if (kept !== null) {
      now.current = kept;
      setDraft(kept);
    }
    return () => {
      isOpen.current = false;
    };
  }, [drawer, key]);
  return [draft, change] as const;
}
