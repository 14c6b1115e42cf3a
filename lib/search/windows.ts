import { literal, selectOften } from "@/lib/db/select";

/** Rows of what can be found, counted from the newest. */
const depths = [10_000, 60_000] as const;
const freshForMs = 600_000;

let held: { days: string[]; at: number } | undefined;

/**
 * Days since which about so many rows were written, the nearest first; none where there are few. A
 * search begins with the newest, for of a word that many have only they are shown. Told from all
 * rows whoever may see them: it decides how far back to look at once, and is never shown.
 */
export async function windowDays(now = Date.now()): Promise<string[]> {
  if (held && now - held.at < freshForMs) return held.days;
  const days: string[] = [];
  for (const depth of depths) {
    const [row] = await selectOften<{ at: string }>`
      SELECT "at" FROM "Findable" ORDER BY "at" DESC, "id" DESC OFFSET ${literal(depth)} LIMIT 1`;
    if (row) days.push(row.at);
  }
  held = { days, at: now };
  return days;
}
