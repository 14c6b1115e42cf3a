"use client";

import { type DragEvent, type MouseEvent, type ReactNode, useRef } from "react";
import type { Column } from "@/lib/action-items/board-columns";
import { MoveDialog } from "./move-dialog";
import { useBoardKeys } from "./use-board-keys";
import { type Held, useMoving } from "./use-moving";

type Props = { held: Record<string, Held>; children: ReactNode };

/** Moves cards by pointer and by keyboard. What a move needs beyond itself, a dialog asks for. */
export function BoardHands({ held, children }: Props) {
  const dragged = useRef<string | null>(null);
  const { moving, card, move, leave } = useMoving(held);
  useBoardKeys(held, move);

  const over = (event: DragEvent) => {
    const column = columnAt(event.target);
    if (!dragged.current || !column) return;
    event.preventDefault();
    markOver(event.currentTarget, column);
  };
  const drop = (event: DragEvent) => {
    markOver(event.currentTarget, null);
    const to = columnAt(event.target)?.dataset.column as Column | undefined;
    const id = dragged.current;
    dragged.current = null;
    if (!id || !to) return;
    event.preventDefault();
    void move(id, to);
  };
  const click = ({ target }: MouseEvent) => {
    const pressed = target instanceof Element && target.closest("[data-move]");
    const id = pressed && cardAt(target);
    if (id) void move(id, null);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: one handler for what its cards and buttons are asked */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the buttons inside are pressed, by keys too */}
      <div
        className="-mx-4 relative mt-5 flex snap-x scroll-px-4 items-start gap-3 overflow-x-auto px-4 pb-4 md:-mx-7 md:scroll-px-7 md:px-7"
        onClick={click}
        onDragStart={({ target, dataTransfer }) => {
          dragged.current = cardAt(target);
          dataTransfer.effectAllowed = "move";
        }}
        onDragOver={over}
        onDrop={drop}
        onDragEnd={({ currentTarget }) => {
          dragged.current = null;
          markOver(currentTarget, null);
        }}
      >
        {children}
      </div>
      {moving && card && (
        <MoveDialog
          key={`${moving.id} ${moving.to}`}
          moving={moving}
          card={card}
          move={(to) => move(moving.id, to)}
          close={leave}
        />
      )}
    </>
  );
}

const cardAt = (target: EventTarget): string | null =>
  (target instanceof Element && target.closest<HTMLElement>("[data-card]")?.dataset.card) || null;

const columnAt = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[data-column]") : null;

function markOver(board: Element, column: Element | null): void {
  for (const each of board.querySelectorAll("[data-column]"))
    each.toggleAttribute("data-over", each === column);
}
