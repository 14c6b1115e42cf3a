import { describe, expect, it } from "vitest";
import { rarityOf, type Vocabulary } from "./weights";

const vocabulary = (counts: Record<string, number>, wishes: Partial<Vocabulary> = {}) => ({
  postmortems: 1_000,
  sampled: 1_000,
  averageLength: 100,
  counts: new Map(Object.entries(counts).map(([stem, body]) => [stem, { head: 0, body }])),
  common: new Set<string>(),
  people: new Set<string>(),
  ...wishes,
});

describe("how much a word tells", () => {
  it("is the more, the fewer postmortems have it", () => {
    const known = vocabulary({ kiam: 2, replica: 40, deploy: 600, we: 1_000 });
    const rarities = ["kiam", "replica", "deploy", "we"].map((stem) => rarityOf(stem, known));
    expect(rarities).toEqual([...rarities].sort((one, other) => other - one));
    expect(rarities[3]).toBeLessThan(0.01);
    expect(rarities.every((rarity) => rarity >= 0)).toBe(true);
  });

  it("is little for an everyday word, also where nobody wrote it yet", () => {
    const known = vocabulary({}, { postmortems: 3, sampled: 3, common: new Set(["quiet"]) });
    expect(rarityOf("quiet", known)).toBeLessThan(1);
    expect(rarityOf("certif", known)).toBeGreaterThan(3);
  });

  it("is estimated for all from a sample", () => {
    const sampled = vocabulary({ replica: 4 }, { postmortems: 100_000, sampled: 100 });
    const counted = vocabulary({ replica: 4_000 }, { postmortems: 100_000, sampled: 100_000 });
    expect(rarityOf("replica", sampled)).toBeCloseTo(rarityOf("replica", counted), 5);
    expect(rarityOf("unheard", sampled)).toBeGreaterThan(rarityOf("replica", sampled));
  });
});
