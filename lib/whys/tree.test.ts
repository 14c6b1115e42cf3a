import fc from "fast-check";
import { expect, test } from "vitest";
import { circles, height, inReadingOrder, leaves, subtree, toForest } from "./tree";

const node = (id: string, parent: string | null = null) => ({ id, parent });
const flat = [node("a"), node("b"), node("a1", "a"), node("a2", "a"), node("a1x", "a1")];

/** Any list of nodes with any parents: absent ones, later ones, circles. */
const anyNodes = fc
  .uniqueArray(fc.nat(30), { maxLength: 20 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.option(fc.nat(30)).map((parent) => node(`${id}`, parent === null ? null : `${parent}`)),
      ),
    ),
  );

test("a flat list becomes a forest whose siblings keep the order of the list", () => {
  const shape = inReadingOrder(toForest(flat)).map(({ id, depth }) => `${depth} ${id}`);
  expect(shape).toEqual(["0 a", "1 a1", "2 a1x", "1 a2", "0 b"]);
});

test("what hangs under something absent stands at the top", () => {
  expect(toForest([node("lost", "gone"), node("a")]).map(({ id }) => id)).toEqual(["lost", "a"]);
});

test("whatever the list, every node is in the forest exactly once", () => {
  fc.assert(
    fc.property(anyNodes, (nodes) => {
      const shown = inReadingOrder(toForest(nodes)).map(({ id }) => id);
      expect(shown.toSorted()).toEqual(nodes.map(({ id }) => id).toSorted());
    }),
  );
});

test("leaves are the nodes where asking ended", () => {
  expect(leaves(flat).map(({ id }) => id)).toEqual(["b", "a2", "a1x"]);
});

test("a subtree is the node and everything under it, and nothing else", () => {
  expect(subtree(flat, "a").map(({ id }) => id)).toEqual(["a", "a1", "a2", "a1x"]);
  expect(subtree(flat, "b").map(({ id }) => id)).toEqual(["b"]);
  expect(subtree(flat, "nobody")).toEqual([]);
});

test("height counts the levels below the top", () => {
  expect(height([])).toBe(-1);
  expect(height(toForest(flat))).toBe(2);
});

test("hanging a node under itself or its branches is seen as a circle", () => {
  expect(circles(flat, "a", "a")).toBe(true);
  expect(circles(flat, "a", "a1x")).toBe(true);
  expect(circles(flat, "a1", "a2")).toBe(false);
  expect(circles(flat, "a1", null)).toBe(false);
});

test("looking for a circle ends even where the list already has one", () => {
  expect(circles([node("x", "y"), node("y", "x"), node("z")], "z", "x")).toBe(false);
});
