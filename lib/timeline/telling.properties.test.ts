import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { march, zone } from "@/lib/testing/tell";
import { readTelling } from "./telling";

describe("any story", () => {
  const times = ["At 14:02", "by three", "Five minutes later", "between 2 and 3", "The next day"];
  const words = [
    "I saw it",
    "and",
    "but",
    "it was fine",
    "`14:02`",
    "Ben",
    "für 3 €",
    "🔥",
    "had gone",
  ];
  const marks = [". ", "\n", "\n\n", "; ", " — ", ", ", " ", "?", "…", "a.m. ", "\r\n", "\u2028"];
  const story = fc
    .array(
      fc.oneof(
        fc.constantFrom(...times, ...words, ...marks),
        fc.string({ unit: "binary", maxLength: 4 }),
      ),
      {
        maxLength: 40,
      },
    )
    .map((parts) => parts.join(""));
  const days = fc.constantFrom(
    march,
    { year: 2026, month: 3, day: 29 },
    { year: 2026, month: 10, day: 25 },
  );
  const zones = fc.constantFrom("UTC", zone, "America/St_Johns", "Pacific/Apia", "Asia/Kathmandu");

  it("lies in its pieces, each letter in one, none changed", () => {
    fc.assert(
      fc.property(story, days, zones, (text, day, at) => {
        const pieces = readTelling(text, { zone: at, day });
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        for (const [index, piece] of pieces.entries()) {
          expect(piece.start).toBe(pieces[index - 1]?.end ?? 0);
          expect(piece.end).toBeGreaterThan(piece.start);
          expect(piece.text).toBe(text.slice(piece.start, piece.end).trim());
        }
      }),
    );
  });

  it("has times that are times, in order within a range, and unknown where there is none", () => {
    fc.assert(
      fc.property(story, days, zones, (text, day, at) => {
        for (const piece of readTelling(text, { zone: at, day })) {
          if (piece.at) expect(new Date(piece.at).toISOString()).toContain(piece.at.slice(0, 19));
          expect(piece.precision === "unknown").toBe(piece.at === undefined);
          expect(piece.precision === "range").toBe(piece.endAt !== undefined);
          if (piece.endAt)
            expect(Date.parse(piece.endAt)).toBeGreaterThanOrEqual(Date.parse(piece.at ?? ""));
          if (piece.isRest) expect(piece.at).toBeUndefined();
        }
      }),
    );
  });
});
