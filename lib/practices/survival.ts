/** One practice's time until it first lapsed, or until we stopped seeing it, in days. */
export type Lifetime = { days: number; lapsed: boolean };

export type Point = { days: number; alive: number; low: number; high: number; atRisk: number };

/** The normal distribution's 97.5 % point. */
const z = 1.959963984540054;

/**
 * The share still alive after so many days by Kaplan and Meier, so that practices which are young,
 * or were retired on purpose, count for as long as they were seen. The 95 % interval has Greenwood's
 * variance on the log-log scale (Kalbfleisch and Prentice), which stays between 0 and 1.
 * One point for each day on which something lapsed.
 */
export function survivalOf(lifetimes: readonly Lifetime[]): Point[] {
  const lapses = [...new Set(lifetimes.filter((one) => one.lapsed).map(({ days }) => days))];
  lapses.sort((a, b) => a - b);
  let alive = 1;
  let greenwood = 0;
  return lapses.map((days) => {
    const atRisk = lifetimes.filter((one) => one.days >= days).length;
    const gone = lifetimes.filter((one) => one.lapsed && one.days === days).length;
    alive *= 1 - gone / atRisk;
    greenwood += gone / (atRisk * (atRisk - gone));
    return { days, alive, atRisk, ...intervalOf(alive, greenwood) };
  });
}

/** At 0 the variance is not defined; the interval then says nothing more than the possible. */
function intervalOf(alive: number, greenwood: number): { low: number; high: number } {
  if (alive <= 0) return { low: 0, high: 0 };
  const spread = (z * Math.sqrt(greenwood)) / Math.abs(Math.log(alive));
  return { low: alive ** Math.exp(spread), high: alive ** Math.exp(-spread) };
}

/** The curve read at one day; how many were still seen then tells how far to trust it. */
export function survivalAt(lifetimes: readonly Lifetime[], days: number): Point {
  const before = survivalOf(lifetimes).findLast((point) => point.days <= days);
  const atRisk = lifetimes.filter((one) => one.days >= days).length;
  return { ...(before ?? { alive: 1, low: 1, high: 1 }), days, atRisk };
}
