import { dayAndMonth, dayInWords } from "@/lib/dates/clock";
import type { Anniversary } from "./anniversary";

/** "A year ago today: PM-3 “Nobody started it”, Payments." */
export function anniversaryInWords(
  { number, title, team, day, years }: Anniversary,
  today: string,
) {
  const ago = years === 1 ? "A year ago" : `${years} years ago`;
  const same = day.slice(5) === today.slice(5);
  return `${ago}${same ? " today" : `, on ${dayAndMonth(day)}`}: PM-${number} “${title}”, ${team}.`;
}

/** What came of it, and how that stands. */
export function practiceOfInWords({ practice }: Anniversary): string {
  if (!practice) return "No practice came of it.";
  const { statement, team, life, since } = practice;
  const day = since ? dayInWords(since) : "";
  const stands = {
    alive: `is alive at ${team}`,
    due: `has been due for a check at ${team} since ${day}`,
    lapsed: `lapsed at ${team} on ${day}`,
    retired: `was retired on purpose on ${day}`,
  }[life];
  return `The practice it led to ${stands}: “${statement}”.`;
}
