/** A value with how often it was seen; what is known only within bounds carries both of them. */
export type Datum = {
  least: number;
  /** Null where nothing says how much it can have been. */
  most: number | null;
  count: number;
};

export type Bounds = { least: number; most: number | null };

/** Never a lone number: the middle with how many there are and how far they lie apart. */
export type Spread = {
  n: number;
  median: Bounds;
  /** The middle half lies in here. */
  half: Bounds;
  whole: Bounds;
};

/**
 * What is known only within bounds gives a median within bounds: that of the least and that of the
 * most which can have been. Null for nothing.
 */
export function spreadOf(data: readonly Datum[]): Spread | null {
  const n = data.reduce((sum, { count }) => sum + count, 0);
  if (n === 0) return null;
  const least = sorted(data.map(({ least: value, count }) => [value, count]));
  const most = sorted(data.map(({ most: value, count }) => [value ?? Infinity, count]));
  const bounds = (from: number, to: number): Bounds => ({
    least: quantile(least, n, from),
    most: finite(quantile(most, n, to)),
  });
  return { n, median: bounds(0.5, 0.5), half: bounds(0.25, 0.75), whole: bounds(0, 1) };
}

type Counted = readonly [value: number, count: number];

const sorted = (values: Counted[]): Counted[] =>
  values.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

/** Between two values where it falls there (Hyndman and Fan, type 7). */
function quantile(values: readonly Counted[], n: number, share: number): number {
  const at = (n - 1) * share;
  const [below, above] = [nth(values, Math.floor(at)), nth(values, Math.ceil(at))];
  return below === above ? below : below + (above - below) * (at - Math.floor(at));
}

function nth(values: readonly Counted[], index: number): number {
  let seen = 0;
  for (const [value, count] of values) {
    seen += count;
    if (index < seen) return value;
  }
  throw new Error("A place beyond the last value");
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
