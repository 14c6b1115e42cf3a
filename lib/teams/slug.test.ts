import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isUuid } from "./find";
import { freeSlug, slugOf } from "./slug";

describe("a team's address", () => {
  it.each([
    ["Web platform", "web-platform"],
    ["  Équipe Données  ", "equipe-donnees"],
    ["Übergrößen & Söhne", "ubergroßen-sohne"],
    ["データ基盤", "データ基盤"],
    ["Команда Йод", "команда-йод"],
    ["R&D / 2", "r-d-2"],
    ["🚀", "team"],
  ])("of %s is %s", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it("never looks like an id, for teams are found by both", () => {
    expect(isUuid(slugOf("0199aaaa-0000-7000-8000-000000000000"))).toBe(false);
  });

  it("is unlike every other, and stands in a path as it is", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 0, max: 5 }),
        (name, others) => {
          const taken = new Set<string>();
          for (let other = 0; other < others; other += 1) taken.add(freeSlug(name, taken));
          expect(taken.size).toBe(others);
          const slug = freeSlug(name, taken);
          expect(taken).not.toContain(slug);
          expect(slug).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*$/u);
        },
      ),
    );
  });
});
