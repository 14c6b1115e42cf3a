import { daysBetween } from "@/lib/dates/days";

/**
 * How long a promise has been one: "34 days ago". Counts calendar days in UTC; `today` is such as
 * "2026-03-21".
 */
export function ageInWords(createdAt: string, today: string): string {
  const days = Math.max(0, daysBetween(createdAt.slice(0, 10), today));
  if (days === 0) return "today";
  if (days === 1) return "yesterday";
  if (days < 60) return `${days} days ago`;
  if (days < 730) return monthsAgo(Math.floor(days / 30.44));
  return `${Math.floor(days / 365.25)} years ago`;
}

/** Sixty days can be less than twice the mean month. */
const monthsAgo = (months: number): string =>
  months === 1 ? "a month ago" : `${months} months ago`;
