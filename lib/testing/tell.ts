import { expect } from "vitest";
import { calendarDay, clockTime, dayAndMonth } from "@/lib/dates/clock";
import { readTelling, type ToldPiece } from "@/lib/timeline/telling";

export const zone = "Europe/Berlin";
/** That most stories of the tests are of. */
export const march = { year: 2026, month: 3, day: 14 };

/** "≈14:10 Around ten past two …", with the day where it is another one than the story's first. */
export function told(
  story: string,
  setting: Partial<Parameters<typeof readTelling>[1]> = {},
): string[] {
  const pieces = readTelling(story, { zone, day: march, ...setting });
  expect(pieces.map(({ start, end }) => story.slice(start, end)).join("")).toBe(story);
  return pieces.map((piece) => `${when(piece, setting.zone ?? zone)} ${piece.text}`);
}

function when({ at, endAt, precision, isRest }: ToldPiece, on: string): string {
  if (isRest) return "rest";
  if (!at) return "?";
  const start = new Date(at);
  const day = calendarDay(start, on);
  const end = endAt ? `–${clockTime(new Date(endAt), on)}` : "";
  const shown = `${precision === "approximate" ? "≈" : ""}${clockTime(start, on)}${end}`;
  return day === "2026-03-14" ? shown : `${dayAndMonth(day)} ${shown}`;
}
