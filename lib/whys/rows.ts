import { type Branch, type Hanging, inReadingOrder, toForest } from "./tree";

/** One line of a tree as it is shown, with what a screen reader says of its place. */
export type TreeRow<T extends Hanging> = {
  why: Branch<T>;
  /** From 1. */
  level: number;
  /** Among the answers to the same why, from 1. */
  posInSet: number;
  setSize: number;
  /** Null where nothing hangs under it. */
  expanded: boolean | null;
  /** How many whys hang under it, at any depth. */
  below: number;
};

/** The rows to show, top down; what hangs under a folded why is left out. */
export function rowsOf<T extends Hanging>(
  flat: readonly T[],
  folded: ReadonlySet<string>,
): TreeRow<T>[] {
  const grow = (siblings: Branch<T>[]): TreeRow<T>[] =>
    siblings.flatMap((why, index) => {
      const leaf = why.branches.length === 0;
      const expanded = leaf ? null : !folded.has(why.id);
      const row = {
        why,
        level: why.depth + 1,
        posInSet: index + 1,
        setSize: siblings.length,
        expanded,
        below: inReadingOrder(why.branches).length,
      };
      return [row, ...(expanded ? grow(why.branches) : [])];
    });
  return grow(toForest(flat));
}

/** What must be unfolded so that a why is seen: everything above it. */
export function above(flat: readonly Hanging[], id: string): string[] {
  const parents = new Map(flat.map((node) => [node.id, node.parent]));
  const found: string[] = [];
  let at = parents.get(id) ?? null;
  while (at !== null && !found.includes(at)) {
    found.push(at);
    at = parents.get(at) ?? null;
  }
  return found;
}
