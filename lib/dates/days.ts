const dayMs = 86_400_000;

/** From one calendar day such as "2026-03-14" to another; below zero where that lies before it. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** The calendar day that lies so many days after one, or before it for fewer than none. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
