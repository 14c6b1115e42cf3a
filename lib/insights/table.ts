export type Cell = string | number | null;

/** What a figure shows, in rows: for those who cannot see it, and as a file. */
export type FigureTable = {
  /** What was looked at: "38 postmortems", "the newest 200 incidents". */
  from: string;
  head: string[];
  rows: Cell[][];
};

export const figures = [
  "layers",
  "conditions",
  "repeats",
  "promises",
  "answers",
  "durations",
  "counts",
  "survival",
] as const;
export type FigureName = (typeof figures)[number];
