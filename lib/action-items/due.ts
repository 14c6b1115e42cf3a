import { dayAndMonth, dayInWords } from "@/lib/dates/clock";
import { daysBetween } from "@/lib/dates/days";

const weekdays = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
] as const;

export type Due = { words: string; late: boolean };

/**
 * A due day as people say it: "2 days late", "due Friday", "21 Mar". Both days are calendar days
 * such as "2026-03-21".
 */
export function dueInWords(dueOn: string, today: string): Due {
  const days = daysBetween(today, dueOn);
  if (days < 0) return { words: `${lengthOf(-days)} late`, late: true };
  return { words: aheadInWords(dueOn, today, days), late: false };
}

function lengthOf(days: number): string {
  if (days < 14) return counted(days, "day");
  if (days < 60) return counted(Math.floor(days / 7), "week");
  if (days < 730) return counted(Math.floor(days / 30.44), "month");
  return counted(Math.floor(days / 365.25), "year");
}

const counted = (many: number, unit: string) => `${many} ${unit}${many === 1 ? "" : "s"}`;

function aheadInWords(dueOn: string, today: string, days: number): string {
  if (days === 0) return "due today";
  if (days === 1) return "due tomorrow";
  if (days < 7) return `due ${weekdays[new Date(dueOn).getUTCDay()]}`;
  return dueOn.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(dueOn) : dayInWords(dueOn);
}

/** Today's calendar day in UTC, where the reader's own is not known. */
export const todayInUtc = (now = new Date()): string => now.toISOString().slice(0, 10);
