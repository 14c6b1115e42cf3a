/**
 * How many letters were mistyped between two words: one put in, left out, exchanged, or changed
 * places with its neighbour. Counts no further than `most`, then tells one more.
 */
export function mistyped(one: string, other: string, most: number): number {
  const [from, to] = [[...one], [...other]];
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let row = 1; row <= from.length; row++) {
    const now = [row];
    for (let at = 1; at <= to.length; at++) {
      const same = from[row - 1] === to[at - 1];
      const swapped = from[row - 1] === to[at - 2] && from[row - 2] === to[at - 1];
      now[at] = Math.min(
        (last[at] ?? 0) + 1,
        (now[at - 1] ?? 0) + 1,
        (last[at - 1] ?? 0) + (same ? 0 : 1),
        swapped && row > 1 && at > 1 ? (before[at - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, last] = [last, now];
  }
  return Math.min(last[to.length] ?? 0, most + 1);
}

/** So many letters may be wrong in a word of this length; a short one would become any other. */
export const allowed = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);
