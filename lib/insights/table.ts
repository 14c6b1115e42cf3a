export type Cell = string | number | null;

/** What a figure shows, in rows: for those who cannot see it, and as a file. */
export type FigureTable = { head: string[]; rows: Cell[][] };

export const figures = [
  "layers",
  "conditions",
  "repeats",
  "promises",
  "answers",
  "durations",
  "counts",
] as const;
export type FigureName = (typeof figures)[number];
