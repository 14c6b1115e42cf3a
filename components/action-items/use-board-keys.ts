import { useEffect, useRef } from "react";
import { type Column, columns } from "@/lib/action-items/board-columns";
import { isMeant } from "./row-keys";

type Held = Record<string, { column: Column }>;
type MoveTo = (id: string, to: Column | null) => void;

type Given = { held: Held; move: MoveTo };

/** Steps within and between columns, and moves of the card that has the focus. */
export function useBoardKeys(held: Held, move: MoveTo): void {
  const latest = useRef<Given>({ held, move });
  latest.current = { held, move };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isMeant(event) && onKey(event, latest.current, focusedCard())) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function onKey({ key, shiftKey }: KeyboardEvent, given: Given, id: string | null): boolean {
  if (shiftKey) return carry(key, given, id);
  if (key !== "m") return step(key, id);
  if (id) given.move(id, null);
  return id !== null;
}

function carry(key: string, { held, move }: Given, id: string | null): boolean {
  const card = id === null ? undefined : held[id];
  const by = key === "ArrowLeft" ? -1 : key === "ArrowRight" ? 1 : 0;
  const to = card && by !== 0 && columns[columns.indexOf(card.column) + by];
  if (!id || !to) return false;
  move(id, to);
  return true;
}

const within: Record<string, number | undefined> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
const across: Record<string, number | undefined> = { l: 1, ArrowRight: 1, h: -1, ArrowLeft: -1 };

function step(key: string, id: string | null): boolean {
  // An arrow scrolls, until a card has the focus.
  if (id === null && key.startsWith("Arrow")) return false;
  const [down, right] = [within[key], across[key]];
  const next = down ? below(id, down) : right ? beside(id, right) : undefined;
  next?.querySelector<HTMLElement>("[data-row]")?.focus();
  return next !== undefined;
}

const cardsOf = (column: Element): HTMLElement[] => [
  ...column.querySelectorAll<HTMLElement>("[data-card]"),
];

const elementOf = (id: string | null) =>
  id === null ? null : document.querySelector<HTMLElement>(`[data-card="${id}"]`);

function focusedCard(): string | null {
  return document.activeElement?.closest<HTMLElement>("[data-card]")?.dataset.card ?? null;
}

function below(id: string | null, by: number): HTMLElement | undefined {
  const card = elementOf(id);
  const column = card?.closest("[data-column]");
  if (!card || !column) return document.querySelector<HTMLElement>("[data-card]") ?? undefined;
  const cards = cardsOf(column);
  return cards[cards.indexOf(card) + by];
}

/** The card at the same height in the next column that has one, or its last. */
function beside(id: string | null, by: number): HTMLElement | undefined {
  const card = elementOf(id);
  const column = card?.closest("[data-column]");
  if (!card || !column) return below(null, 1);
  const all = [...document.querySelectorAll("[data-column]")];
  const height = cardsOf(column).indexOf(card);
  for (let at = all.indexOf(column) + by; all[at]; at += by) {
    const cards = cardsOf(all[at] as Element);
    if (cards.length > 0) return cards[Math.min(height, cards.length - 1)];
  }
  return undefined;
}
