import { agoInWords } from "@/lib/dates/ago";
import { dayInWords } from "@/lib/dates/clock";
import { lapsesAt } from "@/lib/practices/life";
import type { AdoptionView, PracticeRow } from "@/lib/practices/schema";

type Stands = Pick<PracticeRow, "life" | "nextCheckAt" | "checkedAt" | "everyDays">;

/** "alive, checked 6 hours ago", "check due since 2 days", "lapsed 12 days ago". */
export function standingInWords(row: Stands, now: Date): string {
  const { life, nextCheckAt, checkedAt, everyDays } = row;
  const due = new Date(nextCheckAt);
  if (life === "retired") return "retired on purpose";
  if (life === "lapsed")
    return `lapsed ${agoInWords(lapsesAt({ nextCheckAt: due, everyDays }), now)}`;
  if (life === "due") return `check due, expected ${agoInWords(due, now)}`;
  return checkedAt
    ? `alive, checked ${agoInWords(new Date(checkedAt), now)}`
    : `alive, first check ${agoInWords(due, now)}`;
}

/** The same of one team. */
export function adoptionInWords(adoption: AdoptionView, now: Date): string {
  const { life, leftWhy, nextCheckAt, lapsesAt: ends } = adoption;
  if (life === "left") return `left: ${leftWhy}`;
  if (life === "lapsed") return `lapsed ${agoInWords(new Date(ends), now)}`;
  if (life === "due") return `check due, lapses ${agoInWords(new Date(ends), now)}`;
  return `alive, next check ${dayInWords(nextCheckAt.slice(0, 10)).slice(0, -5)}`;
}
