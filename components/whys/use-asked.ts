"use client";

import { useCallback, useEffect, useState } from "react";
import type { WhyView } from "@/lib/whys/schema";

type Asked = { why: WhyView; after: string | undefined };

/**
 * The whys of the page, joined by those just asked here. An answer field must be there the moment
 * its question is, or the first words of a fast writer go nowhere.
 */
export function useAsked(whys: WhyView[]) {
  const [asked, setAsked] = useState<Asked[]>([]);
  useEffect(() => {
    const known = new Set(whys.map(({ id }) => id));
    setAsked((was) => (was.some(({ why }) => known.has(why.id)) ? [] : was));
  }, [whys]);
  const join = useCallback(
    (why: WhyView, after?: string) => setAsked((was) => [...was, { why, after }]),
    [],
  );
  return { all: asked.reduce(joined, whys), join };
}

function joined(whys: WhyView[], { why, after }: Asked): WhyView[] {
  if (whys.some(({ id }) => id === why.id)) return whys;
  const behind = after === undefined ? -1 : whys.findIndex(({ id }) => id === after);
  return behind === -1 ? [...whys, why] : whys.toSpliced(behind + 1, 0, why);
}
