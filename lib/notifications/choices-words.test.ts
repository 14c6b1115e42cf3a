import { describe, expect, it } from "vitest";
import { choicesInWords } from "./choices-words";
import { kindNames, kinds } from "./kinds";
import { isQuiet, weekdayOf } from "./rhythm";

const usual = {
  quietFromMin: 1140,
  quietToMin: 480,
  weeklyOn: 1,
  paces: kindNames.map((kind) => ({ kind, pace: kinds[kind].pace })),
};

describe("what somebody's choices come to", () => {
  it("is said with their own hours and day", () => {
    const text = choicesInWords({ ...usual, quietFromMin: 22 * 60, weeklyOn: 5 }).join(" ");
    expect(text).toContain("Nothing is sent between 22:00 and 08:00.");
    expect(text).toContain("What comes once a day comes in one email, from 08:00 on.");
    expect(text).toContain("Friday’s email");
  });

  it("says of nothing that it comes when nothing does", () => {
    const silent = usual.paces.map(({ kind }) => ({ kind, pace: "never" as const }));
    expect(choicesInWords({ ...usual, paces: silent })).toEqual([
      "Nothing comes by mail. Everything is in your inbox.",
    ]);
    const daily = usual.paces.map(({ kind }) => ({ kind, pace: "daily" as const }));
    expect(choicesInWords({ ...usual, paces: daily }).join(" ")).not.toMatch(/at once|once a week/);
  });
});

describe("quiet hours", () => {
  const berlin = { zone: "Europe/Berlin", quietFromMin: 1140, quietToMin: 480 };
  it("reach over midnight, on the clock of the person's own zone", () => {
    expect(isQuiet(new Date("2026-03-14T18:00:00Z"), berlin)).toBe(true);
    expect(isQuiet(new Date("2026-03-14T17:59:00Z"), berlin)).toBe(false);
    expect(isQuiet(new Date("2026-03-15T06:59:00Z"), berlin)).toBe(true);
    expect(isQuiet(new Date("2026-03-15T07:00:00Z"), berlin)).toBe(false);
  });

  it("may lie within a day, and none are none", () => {
    const noon = new Date("2026-03-14T12:00:00Z");
    expect(isQuiet(noon, { zone: "UTC", quietFromMin: 700, quietToMin: 730 })).toBe(true);
    expect(isQuiet(noon, { zone: "UTC", quietFromMin: 480, quietToMin: 480 })).toBe(false);
  });

  it("and weekdays follow the zone", () => {
    expect(weekdayOf(new Date("2026-03-15T23:30:00Z"), "UTC")).toBe(7);
    expect(weekdayOf(new Date("2026-03-15T23:30:00Z"), "Europe/Berlin")).toBe(1);
  });
});
