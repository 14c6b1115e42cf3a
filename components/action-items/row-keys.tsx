"use client";

import { useEffect } from "react";
import { isUnmeant } from "@/components/ui/single-keys";

/** Down and up through the rows of a list; the one with the focus opens by itself. */
export function RowKeys() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const by = steps[event.key];
      if (!by || !isMeant(event)) return;
      const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
      const row = rows[stepped(rows, by)];
      if (!row) return;
      event.preventDefault();
      row.focus();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return null;
}

const steps: Record<string, number | undefined> = { j: 1, k: -1 };

/** From a row to the next one; from within a row too, and from elsewhere to the first. */
function stepped(rows: HTMLElement[], by: number): number {
  const within = document.activeElement?.closest("li");
  const here = rows.findIndex((row) => row === document.activeElement || within?.contains(row));
  return here < 0 ? 0 : here + by;
}

/** Nothing fires while somebody writes, chooses or has a dialog open. */
export function isMeant(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (isUnmeant(event.key) || document.querySelector("dialog[open]")) return false;
  const { target } = event;
  return !(
    target instanceof Element && target.closest("input, textarea, select, [contenteditable=true]")
  );
}
