"use client";

import { type PointerEvent, useEffect, useRef, useState } from "react";
import type { Place } from "@/lib/whys/placing";
import type { TreeRow } from "@/lib/whys/rows";
import type { WhyView } from "@/lib/whys/schema";
import { circles } from "@/lib/whys/tree";

export type Where = "before" | "into" | "after";
type Over = { id: string; where: Where };

/** Near the edge of the window the page follows the pointer. */
const edge = 70;

/**
 * Drags a why by its handle: onto another it becomes its branch, at another's edge it stands
 * beside it. Pointer events, so that a finger and a pen do the same; Escape leaves it where it was.
 */
export function useDragging(
  whys: WhyView[],
  rows: TreeRow<WhyView>[],
  drop: (id: string, place: Place) => void,
) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<Over | null>(null);
  const latest = useRef<Over | null>(null);
  latest.current = over;
  const stop = () => {
    setDragged(null);
    setOver(null);
  };
  useEffect(() => {
    if (dragged === null) return;
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      setDragged(null);
      setOver(null);
    };
    addEventListener("keydown", leave, true);
    return () => removeEventListener("keydown", leave, true);
  }, [dragged]);

  const listeners = {
    onPointerDown: (event: PointerEvent) => {
      const handle = event.target instanceof Element ? event.target.closest("[data-handle]") : null;
      if (!handle || event.button !== 0) return;
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      setDragged(handle.getAttribute("data-handle"));
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      if (dragged === null) return;
      if (clientY < edge) scrollBy(0, -12);
      if (clientY > innerHeight - edge) scrollBy(0, 12);
      const found = overAt(clientX, clientY);
      const place = found && placeAt(rows, found);
      const allowed = found && place && found.id !== dragged && allows(whys, dragged, place);
      setOver(allowed ? found : null);
    },
    onPointerUp: () => {
      const target = latest.current;
      const place = target && placeAt(rows, target);
      if (dragged !== null && place) drop(dragged, place);
      stop();
    },
    onPointerCancel: stop,
  };
  return { dragged, over, said: saidOf(rows, dragged, over), listeners };
}

function overAt(x: number, y: number): Over | null {
  const card = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-card]");
  const id = card?.dataset.card;
  if (!card || !id) return null;
  const { top, height } = card.getBoundingClientRect();
  const part = (y - top) / height;
  return { id, where: part < 0.27 ? "before" : part > 0.73 ? "after" : "into" };
}

/** Behind a why whose branches are shown means before the first of them, where the line is. */
function placeAt(rows: TreeRow<WhyView>[], { id, where }: Over): Place | null {
  const at = rows.findIndex(({ why }) => why.id === id);
  const row = rows[at];
  if (!row) return null;
  if (where === "into") return { parent: id };
  const first = row.expanded ? rows[at + 1]?.why.id : undefined;
  if (where === "after" && first) return { before: first };
  return { [where]: id };
}

function allows(whys: WhyView[], id: string, place: Place): boolean {
  const beside = place.before ?? place.after;
  if (beside === id) return false;
  const parent =
    beside === undefined
      ? (place.parent ?? null)
      : (whys.find((why) => why.id === beside)?.parent ?? null);
  return !circles(whys, id, parent);
}

const words: Record<Where, string> = { before: "Before", into: "Under", after: "After" };

function saidOf(rows: TreeRow<WhyView>[], dragged: string | null, over: Over | null): string {
  if (dragged === null) return "";
  const row = rows.find(({ why }) => why.id === over?.id);
  return over && row ? `${words[over.where]}: ${row.why.question}` : "Moving. Escape leaves it.";
}
