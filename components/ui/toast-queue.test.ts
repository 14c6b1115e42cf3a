import { expect, test } from "vitest";
import { joined } from "./toast-queue";

type Shown = { id: number; undo?: unknown };
const told = (id: number): Shown => ({ id });
const undoable = (id: number): Shown => ({ id, undo: async () => undefined });
const ids = (toasts: Shown[]) => toasts.map(({ id }) => id);

test("a fourth message pushes out what only told something, and no way back", () => {
  expect(ids(joined([told(1), told(2), told(3)], told(4)))).toEqual([2, 3, 4]);
  expect(ids(joined([undoable(1), told(2), told(3)], told(4)))).toEqual([1, 3, 4]);
  expect(ids(joined([undoable(1), undoable(2), undoable(3)], told(4)))).toEqual([1, 2, 3, 4]);
});

test("there is an end to what a phone can show", () => {
  const many = [1, 2, 3, 4, 5, 6].map(undoable);
  expect(ids(joined(many, undoable(7)))).toEqual([2, 3, 4, 5, 6, 7]);
});
