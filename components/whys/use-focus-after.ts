"use client";

import { useCallback, useLayoutEffect, useMemo, useRef } from "react";

type Wanted = { id: string; part: string; since: string | null };

export type FocusAfter = {
  /** Focus this part of a why as soon as it is on the page; "row" is the why itself. */
  on: (id: string, part: string) => void;
  /** The same once the tree has changed its shape; moving a row in the page takes its focus. */
  afterChange: (id: string, part: string) => void;
  /** Whether a change is still on its way, so that the tree on the page is not the newest. */
  waiting: () => boolean;
  forget: () => void;
};

/** @param shape changes whenever a why comes, goes or moves. */
export function useFocusAfter(shape: string): FocusAfter {
  const wanted = useRef<Wanted | null>(null);
  const now = useRef(shape);
  now.current = shape;
  const settle = useCallback(() => {
    const { id, part, since } = wanted.current ?? {};
    if (!id || since === now.current) return;
    const row = document.getElementById(`why-${id}`);
    const found =
      part === "row"
        ? row
        : row?.querySelector<HTMLElement>(`:is([name="${part}"], [data-part="${part}"])`);
    if (!found) return;
    wanted.current = null;
    found.focus();
  }, []);
  useLayoutEffect(settle);
  return useMemo(
    () => ({
      on: (id, part) => {
        wanted.current = { id, part, since: null };
        settle();
      },
      afterChange: (id, part) => {
        wanted.current = { id, part, since: now.current };
      },
      waiting: () => wanted.current?.since === now.current,
      forget: () => {
        wanted.current = null;
      },
    }),
    [settle],
  );
}
