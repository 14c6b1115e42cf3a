import { calendarDay, dayInWords } from "@/lib/dates/clock";
import { daysAfter } from "@/lib/dates/days";

/** "Today", "Yesterday", "14 Mar 2026", as the reader's own calendar has it. */
export function dayName(day: string, now: Date, zone: string): string {
  const today = calendarDay(now, zone);
  if (day === today) return "Today";
  return day === daysAfter(today, -1) ? "Yesterday" : dayInWords(day);
}
