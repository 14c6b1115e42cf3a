import { calendarDay, dayInWords } from "@/lib/dates/clock";

const dayMs = 86_400_000;

/** "Today", "Yesterday", "14 Mar 2026", as the reader's own calendar has it. */
export function dayName(day: string, now: Date, zone: string): string {
  const today = calendarDay(now, zone);
  if (day === today) return "Today";
  const yesterday = new Date(Date.parse(today) - dayMs).toISOString().slice(0, 10);
  return day === yesterday ? "Yesterday" : dayInWords(day);
}
