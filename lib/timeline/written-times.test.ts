import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDay, isToldByClock } from "@/lib/dates/clock";
import { zoneNames } from "@/lib/dates/zone-list";
import { durationsOf } from "./durations";
import { dayFrom, readWhen, whenWritten } from "./written-times";

const night = Date.UTC(2026, 9, 25) / 1000;
/** In one case of two around the nights in which most clocks of the world change. */
const second = fc.oneof(
  fc.integer({ min: Date.UTC(1971, 0, 1) / 1000, max: Date.UTC(2099, 0, 1) / 1000 }),
  fc
    .tuple(
      fc.constantFrom(night, night + 7 * 86_400, Date.UTC(2026, 2, 29) / 1000),
      fc.integer({ min: -100_000, max: 100_000 }),
    )
    .map(([change, away]) => change + away),
);
const zone = fc.constantFrom(...zoneNames());
const iso = (seconds: number) => new Date(seconds * 1000).toISOString();

function again(event: Parameters<typeof whenWritten>[0], name: string) {
  const written = whenWritten(event, name);
  const read = readWhen(written, name, dayFrom(calendarDay(new Date(event.at), name)));
  const time = (at: string | null | undefined) => (at ? new Date(at).toISOString() : null);
  return { written, at: time(read?.at), end: time(read?.end), precision: read?.precision };
}

describe("a time written and read again", () => {
  it("is the same instant in every zone, on nights of clock change too", () => {
    const precision = fc.constantFrom("exact" as const, "approximate" as const);
    fc.assert(
      fc.property(second, zone, precision, (at, name, known) => {
        const event = { at: iso(at), end: null, precision: known };
        expect(again(event, name)).toMatchObject(event);
      }),
      { numRuns: 2_000 },
    );
  });

  it("is the same range in every zone, on nights of clock change too", () => {
    fc.assert(
      fc.property(second, fc.integer({ min: 1, max: 200_000 }), zone, (at, length, name) => {
        const event = { at: iso(at), end: iso(at + length), precision: "range" as const };
        expect(again(event, name)).toMatchObject(event);
      }),
      { numRuns: 2_000 },
    );
  });

  it("names the offset only in the hour that a clock shows twice", () => {
    const exact = { end: null, precision: "exact" as const };
    const told = ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T02:30:00Z"];
    expect(told.map((at) => whenWritten({ ...exact, at }, "Europe/Berlin"))).toEqual([
      "02:30",
      "02:30 UTC+1",
      "03:30",
    ]);
    expect(isToldByClock(new Date(told[1] ?? ""), "Europe/Berlin")).toBe(false);
  });

  it("keeps the elapsed time across a clock change", () => {
    fc.assert(
      fc.property(second, fc.integer({ min: 0, max: 100_000 }), zone, (start, length, name) => {
        const marked = [start, start + length].map((at, index) => {
          const event = { at: iso(at), end: null, precision: "exact" as const };
          const milestone = index === 0 ? ("impact_started" as const) : ("detected" as const);
          return { ...event, at: again(event, name).at ?? "", milestone };
        });
        expect(durationsOf(marked)).toMatchObject([
          { leastMs: length * 1000, mostMs: length * 1000 },
        ]);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("an unknown time", () => {
  const at = "2026-03-14T14:02:00Z";
  const unknown = { at, end: null, precision: "unknown" as const };
  const soon = "2026-03-14T14:10:00Z";
  const tomorrow = "2026-03-15T00:10:00Z";

  it.each([
    ["between 14:02 and 14:10", { earliest: at, latest: soon }],
    ["between 14:02 and 15 Mar 2026 00:10", { earliest: at, latest: tomorrow }],
    ["after 14:02", { earliest: at, latest: null }],
    ["before 14:10", { earliest: null, latest: soon }],
    ["after 14:10 and before 14:02", { earliest: soon, latest: at }],
    ["some time", { earliest: null, latest: null }],
  ])("is shown as what its neighbours tell: %s", (written, bounds) => {
    expect(whenWritten({ ...unknown, ...bounds }, "UTC")).toBe(written);
  });
});
