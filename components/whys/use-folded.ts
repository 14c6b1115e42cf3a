"use client";

import { useCallback, useEffect, useState } from "react";

/** Which whys this viewer folded. Nobody else sees it, and it survives a reload of this tab. */
export function useFolded(number: number) {
  const key = `parapet.folded-whys.${number}`;
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setFolded(read(key)), [key]);
  const fold = useCallback(
    (ids: readonly string[], away: boolean) =>
      setFolded((was) => {
        const next = new Set(was);
        for (const id of ids) away ? next.add(id) : next.delete(id);
        keep(key, next);
        return next;
      }),
    [key],
  );
  return { folded, fold };
}

function read(key: string): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "[]");
    return new Set(Array.isArray(kept) ? kept.map(String) : []);
  } catch {
    return new Set();
  }
}

function keep(key: string, folded: ReadonlySet<string>): void {
  try {
    sessionStorage.setItem(key, JSON.stringify([...folded]));
  } catch {
    // Without a store the tree folds all the same, until the page is left.
  }
}
