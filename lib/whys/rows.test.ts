import { expect, test } from "vitest";
import { above, rowsOf } from "./rows";

const node = (id: string, parent: string | null = null) => ({ id, parent });
const flat = [node("a"), node("b"), node("a1", "a"), node("a2", "a"), node("a1x", "a1")];
const seen = (folded: string[]) =>
  rowsOf(flat, new Set(folded)).map(
    ({ why, level, posInSet, setSize, expanded, below }) =>
      `${why.id} level ${level}, ${posInSet} of ${setSize}, ${expanded}, ${below}`,
  );

test("each row tells its level, its place among its siblings, and whether it is unfolded", () => {
  expect(seen([])).toEqual([
    "a level 1, 1 of 2, true, 3",
    "a1 level 2, 1 of 2, true, 1",
    "a1x level 3, 1 of 1, null, 0",
    "a2 level 2, 2 of 2, null, 0",
    "b level 1, 2 of 2, null, 0",
  ]);
});

test("a folded why hides what hangs under it and says how much", () => {
  expect(seen(["a"])).toEqual(["a level 1, 1 of 2, false, 3", "b level 1, 2 of 2, null, 0"]);
  expect(seen(["a1", "b"])[1]).toBe("a1 level 2, 1 of 2, false, 1");
});

test("a why is seen once everything above it is unfolded", () => {
  expect(above(flat, "a1x")).toEqual(["a1", "a"]);
  expect(above(flat, "a")).toEqual([]);
  expect(above([node("x", "y"), node("y", "x")], "x")).toEqual(["y", "x"]);
});
