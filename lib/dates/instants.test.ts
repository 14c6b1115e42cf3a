import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { dayAfter, instantOf, isDay, isoDay, isoOf, offsetMinutesAt } from "./instants";

const zones = [
  "UTC",
  "Europe/London",
  "America/Los_Angeles",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "America/St_Johns",
  "Etc/GMT-2",
];

describe("a wall clock in a zone", () => {
  it("is the instant that Temporal finds, also around clock changes and new year", () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const day = fc.integer({ min: 0, max: 40_000 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), day, minute, (zone, days, minutes) => {
        const date = dayAfter({ year: 1980, month: 1, day: 1 }, days);
        const wall = Temporal.PlainDateTime.from({ ...date, minute: 0 }).add({ minutes });
        const expected = wall.toZonedDateTime(zone).epochMilliseconds;
        const at = instantOf(date, minutes * 60, zone);
        expect(at).toBe(expected);
        expect(offsetMinutesAt(at, zone)).toBe(
          Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds /
            6e10,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("is read after the gap when the clock skipped it, and as the first when it occurs twice", () => {
    const spring = { year: 2021, month: 3, day: 28 };
    const autumn = { year: 2021, month: 10, day: 31 };
    expect(isoOf(instantOf(spring, 1.5 * 3600, "Europe/London"))).toBe("2021-03-28T01:30:00Z");
    expect(isoOf(instantOf(autumn, 1.5 * 3600, "Europe/London"))).toBe("2021-10-31T00:30:00Z");
  });

  it("may be 24:00, which is the next day", () => {
    const day = { year: 2021, month: 12, day: 31 };
    expect(isoOf(instantOf(day, 86_400, "UTC"))).toBe("2022-01-01T00:00:00Z");
  });
});

describe("days", () => {
  it("knows which days there are", () => {
    expect(isDay({ year: 2024, month: 2, day: 29 })).toBe(true);
    expect(isDay({ year: 2023, month: 2, day: 29 })).toBe(false);
    expect(isDay({ year: 20202, month: 1, day: 1 })).toBe(false);
    expect(isoDay(dayAfter({ year: 2023, month: 2, day: 28 }))).toBe("2023-03-01");
  });
});
