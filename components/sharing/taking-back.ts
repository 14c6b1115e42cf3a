import type { Strikes } from "@/lib/sharing/schema";

/**
 * Takes one change back and leaves what was done since: what it added goes, what it took away
 * returns.
 */
export function inverse(before: Strikes, after: Strikes): (now: Strikes) => Strikes {
  return (now) => ({
    out: without(now.out, before.out, after.out),
    words: without(now.words, before.words, after.words),
    spans: without(now.spans, before.spans, after.spans),
    roles: without(now.roles, before.roles, after.roles),
    kept: without(now.kept, before.kept, after.kept),
    pictures: without(now.pictures, before.pictures, after.pictures),
    boxes: without(now.boxes, before.boxes, after.boxes),
  });
}

function without<T>(now: readonly T[], before: readonly T[], after: readonly T[]): T[] {
  const [had, has] = [keysOf(before), keysOf(after)];
  const rest = now.filter((entry) => had.has(keyOf(entry)) || !has.has(keyOf(entry)));
  const here = keysOf(rest);
  const back = before.filter((entry) => !has.has(keyOf(entry)) && !here.has(keyOf(entry)));
  return [...rest, ...back];
}

const keyOf = (entry: unknown): string => JSON.stringify(entry);
const keysOf = (entries: readonly unknown[]): Set<string> => new Set(entries.map(keyOf));
