import { literal, select, selectOften } from "@/lib/db/select";

/** Rows of what can be found, counted from the newest. */
const depths = [1_500, 5_000, 20_000, 80_000, 250_000] as const;
const freshForMs = 600_000;
/** Nearer windows are told in weeks, farther ones in months. */
const mostWeeks = 10;
const dayMs = 86_400_000;

/** A stretch of time up to now, with about how many rows were written in it. */
export type Window = { rows: number; from: string };
export type Windows = {
  /** The nearest first; none where there is little. */
  near: Window[];
  /** Days that are still to come, of which somebody wrote already. */
  later: string[];
};

let held: { windows: Windows; at: number } | undefined;

/**
 * A search begins with the newest, for of a word that many have only they are shown. Told from all
 * rows whoever may see them: it decides how far back to look at once, and is never shown.
 */
export async function knownWindows(now = Date.now()): Promise<Windows> {
  if (held && now - held.at < freshForMs) return held.windows;
  const near: Window[] = [];
  for (const rows of depths) {
    const [row] = await selectOften<{ at: string }>`
      SELECT "at" FROM "Findable" ORDER BY "at" DESC, "id" DESC OFFSET ${literal(rows)} LIMIT 1`;
    if (row) near.push({ rows, from: row.at });
  }
  const later = await select<{ at: string }>`
    SELECT DISTINCT "at" FROM "Findable" WHERE "at" > ${dayOf(now + dayMs)}::date LIMIT 100`;
  const windows = { near, later: later.map(({ at }) => at) };
  held = { windows, at: now };
  return windows;
}

/** The marks of all weeks or months of a window: what was written in it carries one of them. */
export function marksOf({ from }: Window, later: readonly string[], now: number): string[] {
  const [first, last] = [Date.parse(from), now + dayMs];
  const weekly = (last - first) / dayMs < 7 * mostWeeks;
  const mark = weekly ? weekOf : monthOf;
  const marks = new Set([...later.map((day) => mark(Date.parse(day))), mark(last)]);
  for (let day = first; day < last; day += (weekly ? 7 : 28) * dayMs) marks.add(mark(day));
  return [...marks];
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** As `findable_marks` writes them. */
const weekOf = (ms: number): string =>
  `week ${Math.trunc((Math.floor(ms / dayMs) - Date.UTC(2000, 0, 3) / dayMs) / 7)}`;
const monthOf = (ms: number): string => `month ${dayOf(ms).slice(0, 7)}`;
