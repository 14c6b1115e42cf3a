"use client";

import { type RefObject, useLayoutEffect, useMemo, useRef } from "react";

export type Rows = {
  list: RefObject<HTMLOListElement | null>;
  /** Focuses a row as soon as it is there and at rest, and keeps it focused when the row moves. */
  focus: (id: string) => void;
  /** Brings a row into sight and marks for a moment where it landed. */
  reveal: (id: string) => void;
  /** The row this many rows on; the first or the last where the list ends. */
  from: (id: string | null, step: -1 | 1) => string | null;
};

const freshMs = 1_800;

/** The rows as the page has them: one of them is in the order of Tab, the others by arrow or letter. */
export function useRows(): Rows {
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<{ id: string; met: boolean } | null>(null);
  const awaited = useRef<string | null>(null);
  const stop = useRef<HTMLElement | null>(null);
  const rows = useMemo(() => {
    const each = (what: string) => list.current?.querySelectorAll<HTMLElement>(what) ?? [];
    const itemOf = (id: string) => each(`[data-event="${id}"]`)[0];
    // The open row is entered by its words.
    const rowOf = (id: string) =>
      itemOf(id)?.querySelector<HTMLElement>('[data-row], [name="text"]') ?? null;
    const setStop = (row: HTMLElement | null) => {
      if (stop.current !== row && stop.current) stop.current.tabIndex = -1;
      if (row) row.tabIndex = 0;
      stop.current = row;
    };
    const settleFocus = () => {
      const { id, met } = wanted.current ?? {};
      if (!id) return;
      const row = rowOf(id);
      if (met && document.activeElement !== document.body) {
        if (document.activeElement !== row) wanted.current = null;
      } else if (row) {
        row.focus();
        wanted.current = { id, met: true };
      }
    };
    const settleReveal = () => {
      const item = awaited.current && itemOf(awaited.current);
      if (!item) return;
      awaited.current = null;
      item.scrollIntoView({ block: "nearest" });
      item.dataset.fresh = "";
      setTimeout(() => delete item.dataset.fresh, freshMs);
    };
    return {
      list,
      focus: (id: string) => {
        wanted.current = { id, met: false };
        settleFocus();
      },
      reveal: (id: string) => {
        awaited.current = id;
        settleReveal();
      },
      from: (id: string | null, step: -1 | 1) => {
        const items = [...each("[data-event]")];
        const item = id === null ? undefined : itemOf(id);
        const here = item ? items.indexOf(item) : -1;
        const next = here === -1 ? (step > 0 ? 0 : items.length - 1) : here + step;
        return items[Math.min(Math.max(next, 0), items.length - 1)]?.dataset.event ?? null;
      },
      /** The focus has come to this row, by whichever way. */
      entered: (row: HTMLElement) => {
        wanted.current = { id: row.dataset.row ?? "", met: true };
        setStop(row);
      },
      /** The keyboard or the pointer goes elsewhere, so nothing is brought back. */
      forget: () => {
        wanted.current = null;
      },
      settle: () => {
        settleFocus();
        settleReveal();
        if (!stop.current?.isConnected) setStop(each("[data-row]")[0] ?? null);
      },
    };
  }, []);
  useLayoutEffect(rows.settle);
  useLayoutEffect(() => {
    const { current } = list;
    const enter = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.dataset.row) rows.entered(target);
    };
    // A row that only moves loses its focus to nothing; somebody who leaves gives it to something.
    const leave = ({ relatedTarget }: FocusEvent) => relatedTarget && rows.forget();
    current?.addEventListener("focusout", leave);
    current?.addEventListener("focusin", enter);
    document.addEventListener("pointerdown", rows.forget);
    return () => {
      current?.removeEventListener("focusout", leave);
      current?.removeEventListener("focusin", enter);
      document.removeEventListener("pointerdown", rows.forget);
    };
  }, [rows]);
  return rows;
}
