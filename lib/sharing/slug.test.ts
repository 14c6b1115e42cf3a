import { describe, expect, it } from "vitest";
import { isChosen, slugFrom, slugOfChance } from "./slug";

describe("the address of an edition", () => {
  it("has 160 bits of chance where nobody chose it", () => {
    const slugs = new Set(Array.from({ length: 200 }, slugOfChance));
    expect(slugs.size).toBe(200);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z2-7]{32}$/);
    const signs = new Set([...slugs].flatMap((slug) => [...slug]));
    expect(signs.size).toBe(32);
  });

  it("is told apart from one that somebody chose", () => {
    expect(isChosen(slugOfChance())).toBe(false);
    expect(isChosen("checkout-14-march")).toBe(true);
  });

  it.each([
    ["Checkout, 14 March", "checkout-14-march"],
    ["  Łódź – Über uns! ", "odz-uber-uns"],
    ["--a__b--c--", "a-b-c"],
  ])("is made of %s", (wish, slug) => {
    expect(slugFrom(wish)).toBe(slug);
  });

  it.each(["", "!!", "ab", "田中", "index", "API", "Atom", "x".repeat(81), "a".repeat(32)])(
    "is not made of %s",
    (wish) => {
      expect(() => slugFrom(wish)).toThrow(/address/);
    },
  );
});
