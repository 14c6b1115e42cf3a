import { type KeyboardEvent, useRef } from "react";
import { isUnmeant } from "@/components/ui/single-keys";
import { chooseInPage } from "./chosen-in-page";
import type { Chosen } from "./striking";
import { nextWord, wordBefore } from "./words-of-text";

type Deeds = {
  /** Something else is chosen in the page. */
  lookNow: () => void;
  strike: () => void;
  everywhere: () => void;
  write: () => void;
  takeBack: () => void;
  leaveOut: (place: string) => void;
  clear: () => void;
  undo: () => void;
};

/** The keys of a text that is read and struck, and never typed in. */
export function useTextKeys(chosen: Chosen | null, deeds: Deeds) {
  const caret = useRef<Chosen | null>(null);
  return (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLElement) || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== "z" || event.shiftKey) return;
      event.preventDefault();
      // The messages listen for the same keys, and would take back something older.
      event.stopPropagation();
      return deeds.undo();
    }
    const part = event.target.closest<HTMLElement>("[data-place]");
    if (!part || part !== event.target || isUnmeant(event.key)) return;
    const place = part.dataset.place ?? "";
    if (chosen) caret.current = chosen;
    // What was chosen last is where the keys go on from.
    const here = caret.current?.place === place ? caret.current : null;
    const move = moveOf(event, part, here);
    const deed = move ?? deedOf(event.key, place, deeds);
    if (!deed) return;
    event.preventDefault();
    deed();
    if (move) deeds.lookNow();
  };
}

function moveOf(
  { key, shiftKey }: KeyboardEvent,
  part: HTMLElement,
  chosen: Chosen | null,
): (() => void) | null {
  const text = part.textContent ?? "";
  const { from, to } = chosen ?? { from: 0, to: 0 };
  const isNone = from === to;
  switch (key) {
    case "ArrowDown":
      return () => neighbour(part, 1)?.focus();
    case "ArrowUp":
      return () => neighbour(part, -1)?.focus();
    case "ArrowRight": {
      const word = nextWord(text, to);
      return () => word && chooseInPage(part, shiftKey && !isNone ? from : word.from, word.to);
    }
    case "ArrowLeft": {
      const word = wordBefore(text, shiftKey ? to : from);
      if (!word) return null;
      // Less, as long as one word is left of what is chosen.
      const end = shiftKey && !isNone ? Math.max(word.from, from + 1) : word.to;
      return () => chooseInPage(part, shiftKey && !isNone ? from : word.from, end);
    }
    default:
      return null;
  }
}

function neighbour(part: HTMLElement, step: 1 | -1): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>("[data-place]")];
  return all[all.indexOf(part) + step] ?? null;
}

function deedOf(key: string, place: string, deeds: Deeds): (() => void) | null {
  switch (key) {
    case "x":
    case "Delete":
      return deeds.strike;
    case "X":
      return deeds.everywhere;
    case "w":
      return deeds.write;
    case "u":
    case "Backspace":
      return deeds.takeBack;
    case "o":
      return () => deeds.leaveOut(place);
    case "Escape":
      return deeds.clear;
    default:
      return null;
  }
}
