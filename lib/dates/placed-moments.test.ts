import { describe, expect, it } from "vitest";
import { isoOf } from "./instants";
import { momentAt } from "./moments";
import { MomentPlacer } from "./placed-moments";
import { repairedYear } from "./written-years";

function momentIn(line: string) {
  const found = momentAt(line, 0, true);
  if (!found) throw new Error(`no moment in ${line}`);
  return found.moment;
}

function placeAll(lines: string[], near = { year: 2020, month: 1, day: 10 }, day = near) {
  const placer = new MomentPlacer({ zone: "UTC", near, day });
  return lines.map((line) => {
    const { atMs, notes } = placer.place(momentIn(line));
    return { at: isoOf(atMs), notes };
  });
}

describe("moments in the order in which they were written", () => {
  it("carries a date to the bare times after it", () => {
    const at = placeAll(["2021-03-04 10:00", "10:30", "2021-03-05 09:00", "09:10"]).map(
      (m) => m.at,
    );
    expect(at.map((iso) => iso.slice(0, 16))).toEqual([
      "2021-03-04T10:00",
      "2021-03-04T10:30",
      "2021-03-05T09:00",
      "2021-03-05T09:10",
    ]);
  });

  it("passes midnight when the clock falls by more than twelve hours, and says so", () => {
    const [, after] = placeAll(["2021-03-04 23:50", "00:10"]);
    expect(after?.at).toBe("2021-03-05T00:10:00Z");
    expect(after?.notes.join()).toContain("next day");
  });

  it("leaves a small step back on its day", () => {
    expect(placeAll(["2021-03-04 12:50", "12:35"])[1]?.at).toBe("2021-03-04T12:35:00Z");
  });

  it("repairs a year with a digit too many from what is near, and says so", () => {
    const [repaired] = placeAll(["20202-01-16 12:00"]);
    expect(repaired).toEqual({
      at: "2020-01-16T12:00:00Z",
      notes: ["The year 20202 was read as 2020."],
    });
    expect(repairedYear("22025", 2024)).toBe(2025);
    expect(repairedYear("202", 2022)).toBe(2022);
  });

  it("gives a date without a year the year that brings it nearest", () => {
    expect(placeAll(["Dec 28, 10:00"])[0]?.at).toBe("2019-12-28T10:00:00Z");
    expect(placeAll(["Jan 2, 10:00"], { year: 2020, month: 12, day: 30 })[0]?.at).toBe(
      "2021-01-02T10:00:00Z",
    );
  });

  it("reads 03/04/2021 as the day that is nearer", () => {
    const april = { year: 2021, month: 4, day: 2 };
    const march = { year: 2021, month: 3, day: 6 };
    expect(placeAll(["03/04/2021 10:00"], april)[0]?.at).toBe("2021-04-03T10:00:00Z");
    expect(placeAll(["03/04/2021 10:00"], march)[0]?.at).toBe("2021-03-04T10:00:00Z");
  });

  it("reads 03/04/2021 as this writer does, where that is known, and otherwise says what it took", () => {
    const near = { year: 2021, month: 4, day: 2 };
    const found = momentAt("03/04/2021 10:00", 0, true);
    if (!found) throw new Error("no moment");
    const placer = new MomentPlacer({ zone: "UTC", near, order: "month first" });
    expect(placer.place(found.moment)).toMatchObject({ day: { month: 3, day: 4 }, notes: [] });
    expect(placeAll(["03/04/2021 10:00"], near)[0]?.notes.join()).toContain("2021-04-03 was taken");
  });

  it("says once that a zone's name does not hold on that day", () => {
    const notes = placeAll(["2021-07-04 10:00 PST", "11:00 PST"]).flatMap((m) => m.notes);
    expect(notes).toEqual([
      "PST does not hold on that day; the local time of America/Los_Angeles was taken.",
    ]);
  });

  it("takes the hour that is meant where a clock shows it twice and the name says which", () => {
    const near = { year: 2026, month: 10, day: 25 };
    const at = placeAll(["02:30 CEST", "02:30 CET", "01:30 EDT", "2026-11-01 01:30 EST"], near);
    expect(at.map((moment) => moment.at)).toEqual([
      "2026-10-25T00:30:00Z",
      "2026-10-25T01:30:00Z",
      "2026-10-25T05:30:00Z",
      "2026-11-01T06:30:00Z",
    ]);
  });

  it("keeps the writing of a time on another clock than the reader's, and of no other", () => {
    const near = { year: 2026, month: 3, day: 14 };
    const written = ["14:02 CET", "14:02", "14:02 MEZ", "09:02–09:10 EDT (New York)", "13:02 UTC"];
    const placer = new MomentPlacer({ zone: "Europe/Berlin", near });
    expect(written.map((line) => placer.place(momentIn(line)).written)).toEqual([
      undefined,
      undefined,
      undefined,
      "09:02–09:10 EDT",
      "13:02 UTC",
    ]);
    const abroad = new MomentPlacer({
      ...{ zone: "America/New_York", zoneName: "ET", home: "UTC", near },
    });
    expect(abroad.place(momentIn("09:02")).written).toBe("09:02 ET");
  });
});
