import type { Datum } from "./quantiles";
import type { Scale } from "./scale";

/** Shares of the width, 0 to 1; `row` counts from the base line up. */
export type Dot = { at: number; row: number };
/** What is known only within bounds; `open` where nothing bounds it above. */
export type Bar = { from: number; to: number; row: number; open: boolean };

export type Strip = {
  dots: Dot[];
  /** Each dot stands for so many, or for what is left of them. */
  each: number;
  bars: Bar[];
  /** How many rows of them there are. */
  rows: { dots: number; bars: number };
};

const places = 56;
const mostRows = 7;
const barRows = 4;

/** Dots in piles, so that a strip has a bounded number of them however many it tells of. */
export function stripOf(data: readonly Datum[], scale: Scale): Strip {
  const piles = new Map<number, number>();
  for (const { least, most, count } of data) {
    if (most !== least) continue;
    const place = Math.round(scale.at(least) * (places - 1));
    piles.set(place, (piles.get(place) ?? 0) + count);
  }
  const each = Math.max(1, Math.ceil(Math.max(0, ...piles.values()) / mostRows));
  const dots = [...piles].flatMap(([place, many]) =>
    Array.from({ length: Math.ceil(many / each) }, (_, row) => ({ at: place / (places - 1), row })),
  );
  const bars = barsOf(data, scale);
  return { dots, each, bars, rows: { dots: rowsOf(dots), bars: rowsOf(bars) } };
}

const rowsOf = (drawn: readonly { row: number }[]): number =>
  Math.max(0, ...drawn.map(({ row }) => row + 1));

function barsOf(data: readonly Datum[], scale: Scale): Bar[] {
  return data
    .filter(({ least, most }) => most !== least)
    .map(({ least, most }, index) => ({
      from: scale.at(least),
      to: most === null ? 1 : scale.at(most),
      row: index % barRows,
      open: most === null,
    }));
}
