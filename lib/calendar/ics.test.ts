import fc from "fast-check";
import ICAL from "ical.js";
import { expect, it } from "vitest";
import { type CalendarDate, icsOf } from "./ics";

const changedAt = new Date("2026-03-01T08:00:00Z");
const shared = { id: "due-1", note: "", url: "https://parapet.test/actions/1", changedAt };

function read(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}

it("says in a calendar what it said here, whatever signs and lengths a title has", () => {
  const title = fc
    .string({ unit: "grapheme", maxLength: 300 })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a calendar has none
    .map((text) => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ""));
  fc.assert(
    fc.property(title, title, (words, note) => {
      const date: CalendarDate = {
        ...shared,
        title: `x${words}`,
        note: `y${note}`,
        day: "2026-03-14",
      };
      const ics = icsOf("Parapet", "parapet.test", [date]);
      const [event] = read(ics);
      expect(event?.summary).toBe(`x${words}`);
      expect(event?.description).toBe(`y${note}`);
      for (const line of ics.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }),
  );
});

it("a day is a whole day in every zone, also over a clock change and the end of a year", () => {
  for (const day of ["2026-03-29", "2026-12-31", "2028-02-29", "9999-12-31"]) {
    const [event] = read(icsOf("P", "h", [{ ...shared, title: "Due", day }]));
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe(day);
    expect(event?.duration.toSeconds()).toBe(86_400);
  }
});

it("a review keeps its instant, its length and its place", () => {
  const at = new Date("2026-10-25T01:30:00Z");
  const date = { ...shared, title: "Review", at, lengthMin: 45, place: "Room 3; upstairs" };
  const [event] = read(icsOf("P", "h", [date]));
  expect(event?.startDate.toJSDate()).toEqual(at);
  expect(event?.duration.toSeconds()).toBe(45 * 60);
  expect(event?.location).toBe("Room 3; upstairs");
});

it("a title cannot smuggle in a line of its own", () => {
  const title = "Due\r\nEND:VEVENT\r\nBEGIN:VALARM\nX-EVIL:1";
  const ics = icsOf("P", "h", [{ ...shared, title, day: "2026-03-14" }]);
  expect(read(ics)).toHaveLength(1);
  expect(ics).not.toMatch(/^(X-EVIL|BEGIN:VALARM)/m);
});
