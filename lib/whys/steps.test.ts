import { expect, test } from "vitest";
import { type Direction, stepTo } from "./steps";

const node = (id: string, parent: string | null = null) => ({ id, parent });
const flat = [node("a"), node("b"), node("b1", "b"), node("b2", "b")];

test.each<[string, Direction, object | null]>([
  ["b", "up", { before: "a" }],
  ["a", "up", null],
  ["a", "down", { after: "b" }],
  ["b2", "down", null],
  ["b2", "in", { parent: "b1" }],
  ["b1", "in", null],
  ["b1", "out", { after: "b" }],
  ["a", "out", null],
  ["nobody", "up", null],
])("from %s one step %s leads to %j", (id, direction, place) => {
  expect(stepTo(flat, id, direction)).toEqual(place);
});
