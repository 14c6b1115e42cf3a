const seconds = (count: number) => count * 1000;
const minutes = (count: number) => seconds(60 * count);
const hours = (count: number) => minutes(60 * count);

/** Between one failed attempt and the next: eleven attempts, the last a day after the first. */
const waitsMs = [
  seconds(5),
  seconds(30),
  minutes(2),
  minutes(10),
  minutes(30),
  hours(1),
  hours(2),
  hours(4),
  hours(6),
  hours(10),
];

/**
 * How long to wait after the `failed`th failed attempt; null when it was the last. A receiver that
 * asks for time gets it, up to an hour.
 */
export function waitMs(failed: number, retryAfter: string | undefined): number | null {
  const wait = waitsMs[failed - 1];
  if (wait === undefined) return null;
  const asked = /^\d{1,6}$/.test(retryAfter ?? "") ? seconds(Number(retryAfter)) : 0;
  return Math.max(wait, Math.min(asked, hours(1)));
}

const failuresInARow = 20;
const failingForMs = hours(24);

/** A short outage, however busy, and a few lost messages over a week are both forgiven. */
export const isBeyondHope = (failures: number, since: Date, now: Date): boolean =>
  failures >= failuresInARow && now.getTime() - since.getTime() >= failingForMs;
