import { dayInWords } from "./clock";

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/**
 * "Thu 19 Nov 2026" for "2026-11-19", as a day field gives it. Nothing for what is no day yet: a
 * year that is being typed passes through 0002 and 0202.
 */
export function dayWithWeekday(iso: string): string {
  const day = new Date(iso);
  const meant = /^\d{4}-\d\d-\d\d$/.test(iso) && iso >= "1000" && !Number.isNaN(day.getTime());
  return meant ? `${weekdays[day.getUTCDay()]} ${dayInWords(day)}` : "";
}
