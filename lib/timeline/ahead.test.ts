import fc from "fast-check";
import { expect, it } from "vitest";
import { aheadInWords, mostAheadMs, readAhead, sourceKey } from "./ahead";

it.each([
  ["+3 min", 180_000],
  ["3 minutes", 180_000],
  ["3m ahead", 180_000],
  ["-90 s", -90_000],
  ["−90 sec", -90_000],
  ["90 s behind", -90_000],
  ["1 h 5 min 2 s", 3_902_000],
  ["1 hour, 5 min fast", 3_900_000],
  ["1.5 h slow", -5_400_000],
  ["250 ms", 250],
  ["0", 0],
  ["-0 s", 0],
])("a clock that is off by %s is off by %d ms", (written, ms) => {
  expect(readAhead(written)).toBe(ms);
});

it.each(["", "3", "soon", "3 parsecs", "3 min 4", "14:02", "+"])(
  "%j says no length of time",
  (written) => {
    expect(readAhead(written)).toBeNull();
  },
);

it("how far a clock is off reads back as it is written", () => {
  fc.assert(
    fc.property(fc.integer({ min: -mostAheadMs, max: mostAheadMs }), (ms) => {
      expect(ms === 0 ? 0 : readAhead(aheadInWords(ms))).toBe(ms);
    }),
  );
  expect(aheadInWords(-90_000)).toBe("1 min 30 s behind");
});

it("sources are the same whatever their case and the blanks in and around them", () => {
  expect(sourceKey("  Deploy \t log ")).toBe(sourceKey("deploy log"));
  expect(sourceKey("deploy-log")).not.toBe(sourceKey("deploy log"));
});
