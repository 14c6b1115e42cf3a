"use client";

import { useEffect, useRef } from "react";
import { isUnmeant } from "@/components/ui/single-keys";
import { isApple } from "./shortcut-key";

/** Calls `open` at ⌘K or Ctrl+K, at "/" outside of writing, and at whatever says that it opens it. */
export function useOpening(open: () => void): void {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !asksFor(event)) return;
      event.preventDefault();
      latest.current();
    };
    // Before the site's own links are followed.
    const click = (event: MouseEvent) => {
      const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
      if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
      if (!(target instanceof Element) || !target.closest("[data-opens=search]")) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", press);
    document.addEventListener("click", click, true);
    return () => {
      document.removeEventListener("keydown", press);
      document.removeEventListener("click", click, true);
    };
  }, []);
}

function asksFor({ key, ctrlKey, metaKey, altKey, shiftKey, target, repeat }: KeyboardEvent) {
  if (altKey || repeat) return false;
  // On a Mac Ctrl+K deletes to the end of the line.
  const chord = isApple() ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  if (chord && !shiftKey) return key.toLowerCase() === "k";
  if (ctrlKey || metaKey || key !== "/" || isUnmeant(key)) return false;
  return !isWriting(target) && !document.querySelector("dialog[open]");
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest("textarea, select, input:not([type=radio], [type=checkbox])") !== null);
