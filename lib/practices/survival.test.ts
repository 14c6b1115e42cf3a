import { describe, expect, it } from "vitest";
import { type Lifetime, survivalAt, survivalOf } from "./survival";

const lived = (days: number[], seen: number[]): Lifetime[] => [
  ...days.map((day) => ({ days: day, lapsed: true })),
  ...seen.map((day) => ({ days: day, lapsed: false })),
];

/** Weeks to relapse in the treated group of Freireich et al. (1963), a textbook's usual example. */
const treated = lived(
  [6, 6, 6, 7, 10, 13, 16, 22, 23],
  [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
);

describe("the curve", () => {
  it("has the published steps of the textbook's example", () => {
    const steps = survivalOf(treated).map(({ days, alive, atRisk }) => [
      days,
      atRisk,
      Number(alive.toFixed(4)),
    ]);
    expect(steps).toEqual([
      [6, 21, 0.8571],
      [7, 17, 0.8067],
      [10, 15, 0.7529],
      [13, 12, 0.6902],
      [16, 11, 0.6275],
      [22, 7, 0.5378],
      [23, 6, 0.4482],
    ]);
  });

  it("has the interval of its own formula, reckoned by hand for the first step", () => {
    const [first] = survivalOf(treated);
    // S = 18/21; Greenwood's sum = 3/(21·18); exponent = 1.96·√sum / |ln S|.
    const exponent = (1.959964 * Math.sqrt(3 / 378)) / Math.abs(Math.log(18 / 21));
    expect(first?.low).toBeCloseTo((18 / 21) ** Math.exp(exponent), 6);
    expect(first?.high).toBeCloseTo((18 / 21) ** Math.exp(-exponent), 6);
    expect([first?.low.toFixed(3), first?.high.toFixed(3)]).toEqual(["0.620", "0.952"]);
  });

  it("never leaves what is possible, nor rises", () => {
    for (const { alive, low, high } of survivalOf(treated)) {
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(alive);
      expect(high).toBeGreaterThanOrEqual(alive);
      expect(high).toBeLessThanOrEqual(1);
    }
    const heights = survivalOf(treated).map(({ alive }) => alive);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
  });

  it("counts young ones for as long as they were seen, and not as lapsed", () => {
    const young = lived([100], [5, 5, 5, 200]);
    expect(survivalAt(young, 99).alive).toBe(1);
    expect(survivalAt(young, 100)).toMatchObject({ alive: 0.5, atRisk: 2 });
    expect(survivalAt(young, 365)).toMatchObject({ alive: 0.5, atRisk: 0 });
  });

  it("is whole where nothing lapsed, and says nothing of nothing", () => {
    expect(survivalAt(lived([], [10, 20]), 30)).toMatchObject({ alive: 1, atRisk: 0 });
    expect(survivalOf([])).toEqual([]);
  });

  it("ends at nothing when the last one lapses", () => {
    expect(survivalOf(lived([1, 2], []))).toMatchObject([{ alive: 0.5 }, { alive: 0, low: 0 }]);
  });
});
