import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Datum, spreadOf } from "./quantiles";
import { ageTicks, lengthTicks, scaleOf } from "./scale";
import { stripOf } from "./strip";
import { lengthsInWords } from "./words";

const minute = 60_000;
const exactly = (value: number, count = 1): Datum => ({ least: value, most: value, count });

describe("a spread", () => {
  it("has the median between the two in the middle, and the middle half", () => {
    expect(spreadOf([4, 1, 3, 2].map((value) => exactly(value)))).toEqual({
      n: 4,
      median: { least: 2.5, most: 2.5 },
      half: { least: 1.75, most: 3.25 },
      whole: { least: 1, most: 4 },
    });
    expect(spreadOf([])).toBeNull();
  });

  it("counts a value as often as it was seen", () => {
    expect(spreadOf([exactly(1, 9), exactly(100)])?.median).toEqual({ least: 1, most: 1 });
  });

  it("carries bounds along: the median lies between that of the least and that of the most", () => {
    const data = [exactly(10), { least: 20, most: 60, count: 1 }, exactly(40)];
    expect(spreadOf(data)?.median).toEqual({ least: 20, most: 40 });
  });

  it("says at least where nothing bounds it above", () => {
    const open = { least: 30 * minute, most: null, count: 1 };
    const data = [exactly(10 * minute), open, open];
    expect(spreadOf(data)?.median).toEqual({ least: 30 * minute, most: null });
    expect(lengthsInWords({ data, unknown: 4, approximate: 0 })).toBe(
      "median at least 30 min, the middle half at least 20 min, the whole at least 10 min; n 3, 4 unknown",
    );
  });

  it("is never without how many are unknown, nor without its unit", () => {
    expect(lengthsInWords({ data: [], unknown: 4, approximate: 0 })).toBe("n 0, 4 unknown");
    const data = [exactly(11 * minute), exactly(127 * minute)];
    expect(lengthsInWords({ data, unknown: 0, approximate: 1 })).toBe(
      "median 1 h 9 min, the middle half 40 min to 1 h 38 min, the whole 11 min to 2 h 7 min; n 2, 1 approximate, 0 unknown",
    );
  });
});

describe("a scale", () => {
  it("ends at the first tick that holds everything", () => {
    const { ticks } = scaleOf(40 * minute, lengthTicks);
    expect(ticks.at(0)).toMatchObject({ label: "0", at: 0 });
    expect(ticks.at(-1)).toMatchObject({ label: "1 h", at: 1 });
  });

  it("keeps its labels apart, keeps the order of values and stays inside", () => {
    const most = fc.integer({ min: 0, max: 4_000 });
    fc.assert(
      fc.property(most, fc.nat(4_000), fc.nat(4_000), (end, a, b) => {
        const { at, ticks } = scaleOf(end, ageTicks);
        const gaps = ticks.slice(1).map((tick, index) => tick.at - (ticks[index]?.at ?? 0));
        for (const gap of gaps) expect(gap).toBeGreaterThan(0.1);
        expect(Math.sign(at(a) - at(b)) * Math.sign(a - b)).toBeGreaterThanOrEqual(0);
        for (const value of [at(a), at(b)]) expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });
});

describe("a strip", () => {
  const scale = scaleOf(30, ageTicks);

  it("piles up what falls together", () => {
    const { dots, each } = stripOf([exactly(7, 3), exactly(30)], scale);
    expect(each).toBe(1);
    expect(dots.map(({ row }) => row)).toEqual([0, 1, 2, 0]);
    expect(dots.at(-1)?.at).toBe(1);
  });

  it("draws what is known only within bounds as wide as they are, and open where nothing ends it", () => {
    const data = [
      { least: 0, most: 30, count: 1 },
      { least: 30, most: null, count: 1 },
    ];
    expect(stripOf(data, scale)).toMatchObject({
      dots: [],
      bars: [
        { from: 0, to: 1, open: false },
        { from: 1, to: 1, open: true },
      ],
    });
  });

  it("stays small however much it tells of, and loses nothing", () => {
    const any = fc.array(
      fc.record({ value: fc.nat(40), count: fc.integer({ min: 1, max: 9_999 }) }),
    );
    fc.assert(
      fc.property(any, (given) => {
        const data = given.map(({ value, count }) => exactly(value, count));
        const { dots, each, rows } = stripOf(data, scale);
        const whole = data.reduce((sum, { count }) => sum + count, 0);
        expect(rows.dots).toBeLessThanOrEqual(7);
        expect(dots.length).toBeLessThanOrEqual(7 * 56);
        expect(dots.length * each).toBeGreaterThanOrEqual(whole);
      }),
    );
  });
});
