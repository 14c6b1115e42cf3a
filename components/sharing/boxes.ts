import type { Box } from "@/lib/attachments/encoding";

/** Boxes over a picture, in its pixels. */
export type Size = { width: number; height: number };
export type Point = { x: number; y: number };

const between = (value: number, least: number, most: number): number =>
  Math.round(Math.min(Math.max(value, least), Math.max(least, most)));

/** From one corner to the other, as a pointer draws it. */
export function boxBetween(one: Point, other: Point, size: Size): Box {
  const [left, right] = [one.x, other.x].map((x) => between(x, 0, size.width)).sort(ascending);
  const [top, bottom] = [one.y, other.y].map((y) => between(y, 0, size.height)).sort(ascending);
  const [x = 0, y = 0] = [left, top];
  return { x, y, width: (right ?? 0) - x, height: (bottom ?? 0) - y };
}

const ascending = (a: number, b: number): number => a - b;

/** A press that drew nothing to speak of. */
export const isTiny = ({ width, height }: Box, size: Size): boolean =>
  Math.min(width, height) < 2 || Math.max(width, height) < size.width / 150;

export const moved = (box: Box, by: Point, size: Size): Box => ({
  ...box,
  x: between(box.x + by.x, 0, size.width - box.width),
  y: between(box.y + by.y, 0, size.height - box.height),
});

/** Larger or smaller at its right and lower edges. */
export const stretched = (box: Box, by: Point, size: Size): Box => ({
  ...box,
  width: between(box.width + by.x, 4, size.width - box.x),
  height: between(box.height + by.y, 4, size.height - box.y),
});

/** For whoever draws none: about a line of words, in the middle of what is seen. */
export const lineAt = (middle: Point, size: Size): Box => {
  const half = { x: size.width / 8, y: Math.max(2, Math.min(size.height, size.width) / 50) };
  const corner = { x: middle.x - half.x, y: middle.y - half.y };
  return boxBetween(corner, { x: middle.x + half.x, y: middle.y + half.y }, size);
};

const keyOf = ({ x, y, width, height }: Box): string => [x, y, width, height].join();
export const isSameBox = (one: Box, other: Box): boolean => keyOf(one) === keyOf(other);

/** Those that there are, in the order of those that were there; others behind them. */
export function inOrder(order: readonly Box[], boxes: readonly Box[]): Box[] {
  const here = (all: readonly Box[], box: Box) => all.some((one) => isSameBox(one, box));
  return [...order.filter((box) => here(boxes, box)), ...boxes.filter((box) => !here(order, box))];
}

/** "20 % from the left, 30 % from the top, 25 % wide, 4 % high" */
export function boxInWords({ x, y, width, height }: Box, size: Size): string {
  const across = (pixels: number) => `${Math.round((100 * pixels) / size.width)} %`;
  const down = (pixels: number) => `${Math.round((100 * pixels) / size.height)} %`;
  return `${across(x)} from the left, ${down(y)} from the top, ${across(width)} wide, ${down(height)} high`;
}
