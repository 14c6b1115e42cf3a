import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import type { Box } from "@/lib/attachments/encoding";
import {
  boxBetween,
  inOrder,
  isSameBox,
  isTiny,
  lineAt,
  moved,
  type Point,
  type Size,
  stretched,
} from "./boxes";

/** A box under a hand: where it was, or null for a new one, and where it is. */
type Held = { was: Box | null; is: Box };
/** `on` is the box that the pointer went down on. */
type Drag = { from: Point; on: SVGElement | null };
/** One box: drawn, put elsewhere or taken away. */
export type ChangeBox = (was: Box | null, is: Box | null) => void;

/**
 * Drawing boxes over a picture: by pointer, by finger sideways, by key; each is saved when the hand
 * lets go of it. A pointer moves none, so that no name comes to light while another one is covered;
 * a mere press chooses the box there.
 */
export function useBoxes(size: Size, saved: readonly Box[], change: ChangeBox) {
  const drawing = useRef<SVGSVGElement>(null);
  const [order, setOrder] = useState(saved);
  const [held, setHeld] = useState<Held | null>(null);
  // Of several events before the next drawing, each goes on from the one before.
  const inHand = useRef<Held | null>(null);
  const drag = useRef<Drag | null>(null);

  const settled = inOrder(order, saved);
  const boxes = withHeld(settled, held);
  const hold = (next: Held | null) => {
    inHand.current = next;
    setHeld(next);
  };
  const put = (was: Box | null, is: Box | null) => {
    hold(null);
    if (was && is && isSameBox(was, is)) return;
    setOrder(is ? withHeld(settled, { was, is }) : settled);
    change(was, is);
  };
  const letGo = () => inHand.current && put(inHand.current.was, inHand.current.is);
  const take = (index: number) => {
    put(settled[index] ?? null, null);
    requestAnimationFrame(() => goOnIn(drawing.current));
  };
  const choose = (index: number) =>
    requestAnimationFrame(() =>
      drawing.current
        ?.querySelector<SVGElement>(`[data-box="${index}"]`)
        ?.focus({ preventScroll: true }),
    );
  const add = (middle: Point) => {
    put(null, lineAt(middle, size));
    choose(settled.length);
  };

  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0 || !event.isPrimary) return;
    letGo();
    drag.current = { from: pointIn(event, size), on: boxAt(event.target) };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    if (drag.current && event.isPrimary)
      hold({ was: null, is: boxBetween(drag.current.from, pointIn(event, size), size) });
  };
  const onPointerUp = () => {
    const drawn = inHand.current?.is;
    if (drag.current && drawn && !isTiny(drawn, size)) {
      letGo();
      choose(settled.length);
    } else drag.current?.on?.focus();
    onPointerCancel();
  };
  /** The finger scrolls, or a second one zooms. */
  const onPointerCancel = () => {
    if (drag.current) hold(null);
    drag.current = null;
  };
  const onKeyDown = (event: KeyboardEvent<SVGElement>) => {
    const index = Number(boxAt(event.target)?.dataset.box ?? -1);
    const was = settled[index];
    if (!was || drag.current) return;
    const by = stepOf(event.key, size.width / 100);
    const is = inHand.current?.is ?? was;
    if (by) hold({ was, is: (event.shiftKey ? stretched : moved)(is, by, size) });
    else if (event.key === "Delete" || event.key === "Backspace") take(index);
    else return;
    event.preventDefault();
  };
  const keys = { onKeyDown, onKeyUp: () => drag.current || letGo(), onBlur: letGo };
  return {
    ...{ drawing, boxes, add, take },
    hands: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, ...keys },
  };
}

function withHeld(boxes: readonly Box[], held: Held | null): readonly Box[] {
  if (!held) return boxes;
  const { was, is } = held;
  return was ? boxes.map((box) => (isSameBox(box, was) ? is : box)) : [...boxes, is];
}

/** What went away may have had the focus. */
function goOnIn(drawing: SVGSVGElement | null): void {
  if (document.activeElement !== document.body) return;
  const box = drawing?.querySelector<SVGElement>("[data-box]:last-of-type");
  (box ?? drawing?.closest("dialog")?.querySelector("button"))?.focus();
}

const boxAt = (target: EventTarget): SVGElement | null =>
  target instanceof Element ? target.closest<SVGElement>("[data-box]") : null;

function pointIn({ currentTarget, clientX, clientY }: PointerEvent<Element>, size: Size): Point {
  const { left, top, width } = currentTarget.getBoundingClientRect();
  const scale = size.width / width;
  return { x: (clientX - left) * scale, y: (clientY - top) * scale };
}

function stepOf(key: string, step: number): Point | null {
  const steps: Record<string, Point> = {
    ArrowLeft: { x: -step, y: 0 },
    ArrowRight: { x: step, y: 0 },
    ArrowUp: { x: 0, y: -step },
    ArrowDown: { x: 0, y: step },
  };
  return steps[key] ?? null;
}
