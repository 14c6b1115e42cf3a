type Place = { start: number; end: number };

/**
 * What was found in a text, in the text as it became since: findings before and behind the change
 * keep their words, those that it touched are gone.
 */
export function placedIn<T extends Place>(found: readonly T[], was: string, is: string): T[] {
  if (was === is) return [...found];
  const most = Math.min(was.length, is.length);
  let head = 0;
  while (head < most && was[head] === is[head]) head += 1;
  let tail = 0;
  while (tail < most - head && was.at(-1 - tail) === is.at(-1 - tail)) tail += 1;
  const shift = is.length - was.length;
  const isEdge = (at: number) => !/[\p{L}\p{N}]/u.test(is[at] ?? "");
  return found.flatMap((each) => {
    if (each.end < head || (each.end === head && isEdge(head))) return [each];
    const start = each.start + shift;
    const behind = each.start - (was.length - tail);
    if (behind < 0 || (behind === 0 && !isEdge(start - 1))) return [];
    return [{ ...each, start, end: each.end + shift }];
  });
}
