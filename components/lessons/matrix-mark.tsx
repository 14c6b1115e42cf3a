import type { ReactNode } from "react";
import type { StanceKind } from "@/lib/db/generated/enums";
import type { MatrixRow } from "@/lib/lessons/matrix-schema";

/** What a team said to a lesson; null while it was asked and has not answered. */
export type Cell = StanceKind | null | "wrote" | "unasked";

export function cellOf(row: MatrixRow, teamId: string): Cell {
  if (row.team.id === teamId) return "wrote";
  return teamId in row.answers ? (row.answers[teamId] ?? null) : "unasked";
}

const words: Record<Exclude<Cell, null>, string> = {
  applies: "Applies",
  covered: "Covered",
  not_for_us: "Not for us",
  wrote: "Wrote it",
  unasked: "Not asked",
};

export const cellWord = (cell: Cell): string => (cell === null ? "No answer yet" : words[cell]);

type Drawn = Exclude<Cell, "unasked" | null> | "silent";

const line = { fill: "none", stroke: "currentColor", strokeWidth: 1.8 };

const shapes: Record<Drawn, ReactNode> = {
  applies: <circle cx="7" cy="7" r="5.5" fill="currentColor" />,
  covered: <path d="M2 7.5l3.5 3.5L12 3.5" {...line} />,
  not_for_us: <path d="M3 7h8" {...line} />,
  silent: <circle cx="7" cy="7" r="1.8" fill="currentColor" />,
  wrote: <path d="M3 11l1-3 6-6 2 2-6 6z" {...line} />,
};

const colours: Record<Drawn, string> = {
  applies: "text-accent",
  covered: "text-held",
  not_for_us: "text-muted",
  silent: "text-muted",
  wrote: "text-muted",
};

/** The marks once, for a thousand cells to point at. */
export const Marks = () => (
  <svg aria-hidden="true" className="hidden">
    {Object.entries(shapes).map(([name, shape]) => (
      <symbol key={name} id={`mark-${name}`} viewBox="0 0 14 14">
        {shape}
      </symbol>
    ))}
  </svg>
);

/** Told by its shape, and by its colour besides; in words too unless they stand beside it. */
export function Mark({ cell, worded }: { cell: Cell; worded?: boolean }) {
  if (cell === "unasked") return worded ? null : <span className="sr-only">Not asked</span>;
  const name = cell ?? "silent";
  return (
    <svg
      aria-hidden={worded}
      role={worded ? undefined : "img"}
      aria-label={worded ? undefined : cellWord(cell)}
      className={`inline size-3.5 ${colours[name]}`}
    >
      <use href={`#mark-${name}`} />
    </svg>
  );
}
