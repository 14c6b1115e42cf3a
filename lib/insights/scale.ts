export type Tick = { value: number; label: string };

/** From what was measured to a share of the width, 0 to 1; it starts at 0 and grows slower and slower. */
export type Scale = {
  at(value: number): number;
  ticks: (Tick & { at: number })[];
};

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** In milliseconds. */
export const lengthTicks: readonly Tick[] = [
  { value: 0, label: "0" },
  { value: minute, label: "1 min" },
  { value: 5 * minute, label: "5 min" },
  { value: 15 * minute, label: "15 min" },
  { value: hour, label: "1 h" },
  { value: 4 * hour, label: "4 h" },
  { value: day, label: "1 d" },
  { value: 7 * day, label: "7 d" },
  { value: 30 * day, label: "30 d" },
  { value: 365 * day, label: "1 y" },
];

/** In days. */
export const ageTicks: readonly Tick[] = [
  { value: 0, label: "0" },
  { value: 7, label: "7 d" },
  { value: 30, label: "30 d" },
  { value: 90, label: "90 d" },
  { value: 180, label: "180 d" },
  { value: 365, label: "1 y" },
  { value: 730, label: "2 y" },
  { value: 1460, label: "4 y" },
];

/** Labels nearer than this run into each other on a phone. */
const apart = 0.13;

/**
 * As log(1 + value), in units of the second tick, so that minutes and weeks are both told apart.
 * It ends at the first tick that `most` does not pass.
 */
export function scaleOf(most: number, given: readonly Tick[]): Scale {
  const unit = given[1]?.value ?? 1;
  const end = given.find(({ value }) => value >= most && value > 0)?.value ?? most;
  const at = (value: number) =>
    Math.min(1, Math.max(0, Math.log1p(value / unit) / Math.log1p(end / unit)));
  const inside = given
    .filter(({ value }) => value <= end)
    .map((tick) => ({ ...tick, at: at(tick.value) }));
  return { at, ticks: thinned(inside) };
}

/** From the end, which says how far it goes. */
function thinned<T extends { at: number }>(ticks: T[]): T[] {
  const kept: T[] = [];
  for (const tick of ticks.toReversed()) {
    const next = kept.at(-1);
    const last = tick.at === 0;
    if (last && next && next.at < apart && kept.length > 1) kept.pop();
    if (!next || last || next.at - tick.at >= apart) kept.push(tick);
  }
  return kept.toReversed();
}
