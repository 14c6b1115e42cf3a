import { expect, test } from "vitest";
import { freeSlug } from "@/lib/teams/slug";
import { startingLayers } from "./row";

test("the starting row has nine layers whose addresses follow from their names", () => {
  expect(startingLayers).toHaveLength(9);
  for (const { name, slug } of startingLayers)
    expect(freeSlug(name, new Set(), "layer")).toBe(slug);
});

test.each([
  ["End-to-end tests", "end-to-end-tests"],
  ["  Prüfung & Freigabe ", "prufung-freigabe"],
  ["監視", "監視"],
  ["कोड समीक्षा", "कोड-समीक्षा"],
  ["การตรวจโค้ด", "การตรวจโค้ด"],
  ["???", "layer"],
])("%s has the address %s, letters whole", (name, slug) => {
  expect(freeSlug(name, new Set(), "layer")).toBe(slug);
});

test("a taken address gets a number", () => {
  expect(freeSlug("Linter", new Set(["linter", "linter-2"]), "layer")).toBe("linter-3");
});
