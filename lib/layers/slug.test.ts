import { expect, test } from "vitest";
import { startingLayers } from "./row";
import { slugFor } from "./slug";

test.each([
  ["End-to-end tests", "end-to-end-tests"],
  ["  Prüfung & Freigabe ", "prufung-freigabe"],
  ["監視", "監視"],
  ["???", "layer"],
])("%s has the address %s", (name, slug) => {
  expect(slugFor(name, new Set())).toBe(slug);
});

test("a taken address gets a number", () => {
  expect(slugFor("Linter", new Set(["linter"]))).toBe("linter-2");
  expect(slugFor("Linter", new Set(["linter", "linter-2"]))).toBe("linter-3");
});

test("the starting row has nine layers whose addresses follow from their names", () => {
  expect(startingLayers).toHaveLength(9);
  for (const { name, slug } of startingLayers) expect(slugFor(name, new Set())).toBe(slug);
});
