"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import type { WhyView } from "@/lib/whys/schema";

type Asked = { why: WhyView; after: string | undefined };
/** What this page knows of a why before the server's page does. */
type Known = { view?: WhyView; guess?: Partial<WhyView>; trouble?: string };

/**
 * The whys of the page, joined by those just asked here and newer where this browser wrote. An
 * answer field must be there the moment its question is, or the first words of a fast writer go
 * nowhere; and words stay on the screen when their field closes before they are saved.
 */
export function useWhys(whys: WhyView[]) {
  const [asked, setAsked] = useState<Asked[]>([]);
  const [known, setKnown] = useState<Record<string, Known>>({});
  useEffect(() => {
    const there = new Set(whys.map(({ id }) => id));
    setAsked((was) => (was.some(({ why }) => there.has(why.id)) ? [] : was));
  }, [whys]);
  const join = useCallback(
    (why: WhyView, after?: string) => setAsked((was) => [...was, { why, after }]),
    [],
  );
  const learn = useCallback(
    (id: string, more: Known) => setKnown((was) => ({ ...was, [id]: { ...was[id], ...more } })),
    [],
  );
  /** Shown at once; `learn` with the server's view or a refusal settles it. */
  const guess = useCallback(
    (id: string, words: Partial<WhyView>) =>
      setKnown((was) => ({
        ...was,
        [id]: { ...was[id], guess: { ...was[id]?.guess, ...words } },
      })),
    [],
  );
  const all = useMemo(
    () => asked.reduce(joined, whys).map((why) => newest(why, known[why.id])),
    [whys, asked, known],
  );
  return { all, known, join, learn, guess };
}

function newest(why: WhyView, known: Known | undefined): WhyView {
  if (!known) return why;
  const base =
    known.view && known.view.version > why.version ? { ...why, ...wordsOf(known.view) } : why;
  return known.guess ? { ...base, ...known.guess } : base;
}

/** Where a why hangs and what backs it, the page itself knows best. */
const wordsOf = ({ parent, evidence, ...words }: WhyView) => words;

function joined(whys: WhyView[], { why, after }: Asked): WhyView[] {
  if (whys.some(({ id }) => id === why.id)) return whys;
  const behind = after === undefined ? -1 : whys.findIndex(({ id }) => id === after);
  return behind === -1 ? [...whys, why] : whys.toSpliced(behind + 1, 0, why);
}
