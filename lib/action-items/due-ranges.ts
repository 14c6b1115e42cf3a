import { daysAfter } from "@/lib/dates/days";
import type { DueRange } from "./filter";

/** How many days from today each begins. */
const begins = { week: 0, month: 7, later: 31 } as const;

/** The days of a range: from, and up to but without the other end; null where it is open. */
export type Days = { from: string | null; until: string | null };

/**
 * The days that a range means from `today`, such as "2026-03-21". Weeks and months roll, so that no
 * Sunday and no 31st leaves one of them empty.
 */
export function daysOf(range: Exclude<DueRange, "none">, today: string): Days {
  const day = (name: keyof typeof begins) => daysAfter(today, begins[name]);
  switch (range) {
    case "late":
      return { from: null, until: today };
    case "week":
      return { from: today, until: day("month") };
    case "month":
      return { from: day("month"), until: day("later") };
    case "later":
      return { from: day("later"), until: null };
  }
}

export const dueRangeWords: Record<DueRange, string> = {
  late: "Late",
  week: "In the next 7 days",
  month: "In the next 30 days",
  later: "Later",
  none: "No day yet",
};
