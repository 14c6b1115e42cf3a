import { describe, expect, it } from "vitest";
import { readInstant } from "./written";

const read = (text: string) => readInstant(text, "Europe/Berlin")?.toISOString() ?? null;

describe("a written instant", () => {
  it.each([
    ["2026-03-14T14:02Z", "2026-03-14T14:02:00.000Z"],
    ["2026-03-14t14:02:00z", "2026-03-14T14:02:00.000Z"],
    ["2026-03-14 14:02:00.123456+02:00", "2026-03-14T12:02:00.123Z"],
    ["2026-03-14T14:02-0530", "2026-03-14T19:32:00.000Z"],
    ["2026-03-14T14:02+01", "2026-03-14T13:02:00.000Z"],
    ["2026-03-14T24:00Z", "2026-03-15T00:00:00.000Z"],
    ["2026-03-14T14:02", "2026-03-14T13:02:00.000Z"],
    ["2026-03-29T02:30", "2026-03-29T01:30:00.000Z"],
  ])("reads %s", (text, instant) => {
    expect(read(text)).toBe(instant);
  });

  it.each([
    "2026-02-30T10:00Z",
    "2026-02-30T10:00",
    "2026-04-31T10:00+02:00",
    "2026-13-01T10:00Z",
    "2026-03-14T25:00Z",
    "2026-03-14T14:02+99:00",
    "0001-01-01T00:00Z",
    "14:02",
    "yesterday",
  ])("moves %s to no other day, but refuses it", (text) => {
    expect(read(text)).toBeNull();
  });
});
