import { expect, it } from "vitest";
import { isBeyondHope, waitMs } from "./patience";

const hour = 3_600_000;
const now = new Date("2026-03-14T12:00:00Z");
const before = (hours: number) => new Date(now.getTime() - hours * hour);

it("waits grow from seconds to hours, and the last attempt is about a day after the first", () => {
  const waits: number[] = [];
  for (let failed = 1; ; failed += 1) {
    const wait = waitMs(failed, undefined);
    if (wait === null) break;
    waits.push(wait);
  }
  expect(waits[0]).toBe(5_000);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  const all = waits.reduce((sum, wait) => sum + wait, 0);
  expect(all).toBeGreaterThan(23 * hour);
  expect(all).toBeLessThan(25 * hour);
});

it("a receiver that asks for time gets it, up to an hour", () => {
  expect(waitMs(1, "120")).toBe(120_000);
  expect(waitMs(1, "1")).toBe(5_000);
  expect(waitMs(1, "999999")).toBe(hour);
  for (const odd of ["soon", "-1", "", "1e9", "99999999"]) expect(waitMs(1, odd)).toBe(5_000);
  expect(waitMs(11, "120")).toBeNull();
});

it("neither many failures in an hour nor a few over a week are beyond hope", () => {
  expect(isBeyondHope(500, before(1), now)).toBe(false);
  expect(isBeyondHope(19, before(24 * 7), now)).toBe(false);
  expect(isBeyondHope(20, before(24), now)).toBe(true);
});
