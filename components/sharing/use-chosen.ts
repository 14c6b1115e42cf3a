import { useCallback, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { InsidePart } from "@/lib/sharing/schema";
import { chosenInPage } from "./chosen-in-page";
import { type Chosen, textOf, wholeWords } from "./striking";

/** The words that are chosen, by pointer, finger or key. They stay while somebody decides on them. */
export function useChosen(inside: readonly InsidePart[]) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const look = useCallback(() => {
    const found = chosenInPage();
    if (!found) return;
    const part = inside.find(({ place }) => place === found.place);
    const { from, to } = part ? wholeWords(textOf(part), found.from, found.to) : found;
    const next = { place: found.place, from, to };
    setChosen((was) => (isSame(was, next) ? was : next));
  }, [inside]);
  useEffect(() => {
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [look]);
  /** Before the next key, which the browser's own message may come too late for. */
  const lookNow = useCallback(() => flushSync(look), [look]);
  const clear = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    setChosen(null);
  }, []);
  return { chosen, lookNow, clear };
}

const isSame = (a: Chosen | null, b: Chosen): boolean =>
  a?.place === b.place && a.from === b.from && a.to === b.to;
