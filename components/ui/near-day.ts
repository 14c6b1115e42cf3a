import { dayAndMonth, dayInWords } from "@/lib/dates/clock";

/** "14 Mar", and "14 Mar 2025" where that is another year than today's. */
export const nearDay = (day: string, today: string): string =>
  day.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(day) : dayInWords(day);
