const minuteMs = 60_000;
const steps = [
  { each: 24 * 60 * minuteMs, name: "day" },
  { each: 60 * minuteMs, name: "hour" },
  { each: minuteMs, name: "minute" },
] as const;

/** "3 hours ago", "in 2 days", "just now": the largest whole unit, cut off rather than rounded. */
export function agoInWords(then: Date, now: Date): string {
  const awayMs = Math.abs(now.getTime() - then.getTime());
  const step = steps.find(({ each }) => awayMs >= each);
  if (!step) return then > now ? "in a moment" : "just now";
  const count = Math.floor(awayMs / step.each);
  const words = `${count} ${step.name}${count === 1 ? "" : "s"}`;
  return then > now ? `in ${words}` : `${words} ago`;
}
