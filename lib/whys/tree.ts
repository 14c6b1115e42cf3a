/** Anything that hangs under something of its own kind; `parent` null at the top. */
export type Hanging = { id: string; parent: string | null };

export type Branch<T extends Hanging> = T & { depth: number; branches: Branch<T>[] };

/**
 * The forest of a flat list, siblings in the list's order. Nothing given is ever lost: what hangs
 * under something absent stands at the top, and so does the first of a circle, which no command
 * makes but a hand in the database could.
 */
export function toForest<T extends Hanging>(flat: readonly T[]): Branch<T>[] {
  const under = byParent(flat);
  const placed = new Set<string>();
  const grow = (node: T, depth: number): Branch<T> => {
    placed.add(node.id);
    const branches = (under.get(node.id) ?? []).filter(({ id }) => !placed.has(id));
    return { ...node, depth, branches: branches.map((branch) => grow(branch, depth + 1)) };
  };
  const forest = (under.get(null) ?? []).map((node) => grow(node, 0));
  for (const node of flat) if (!placed.has(node.id)) forest.push(grow(node, 0));
  return forest;
}

function byParent<T extends Hanging>(flat: readonly T[]): Map<string | null, T[]> {
  const known = new Set(flat.map(({ id }) => id));
  const under = new Map<string | null, T[]>();
  for (const node of flat) {
    const parent = node.parent !== null && known.has(node.parent) ? node.parent : null;
    const siblings = under.get(parent);
    if (siblings) siblings.push(node);
    else under.set(parent, [node]);
  }
  return under;
}

/** Depth first, the order in which a tree is read. */
export const inReadingOrder = <T extends Hanging>(forest: readonly Branch<T>[]): Branch<T>[] =>
  forest.flatMap((node) => [node, ...inReadingOrder(node.branches)]);

/** Where asking ended: only these can be contributing conditions. */
export const leaves = <T extends Hanging>(flat: readonly T[]): T[] => {
  const parents = new Set(flat.map(({ parent }) => parent));
  return flat.filter(({ id }) => !parents.has(id));
};

/** A node with everything under it. */
export function subtree<T extends Hanging>(flat: readonly T[], id: string): T[] {
  const top = inReadingOrder(toForest(flat)).find((node) => node.id === id);
  const within = new Set(top ? inReadingOrder([top]).map((node) => node.id) : []);
  return flat.filter((node) => within.has(node.id));
}

/** How many levels stand below the top: -1 for nothing, 0 for a node without branches. */
export const height = (forest: readonly Branch<Hanging>[]): number =>
  forest.reduce((most, { branches }) => Math.max(most, 1 + height(branches)), -1);

/** Whether hanging `id` under `parent` would hang it under itself. */
export function circles(flat: readonly Hanging[], id: string, parent: string | null): boolean {
  const parents = new Map(flat.map((node) => [node.id, node.parent]));
  const seen = new Set<string>();
  let at = parent;
  while (at !== null && !seen.has(at)) {
    if (at === id) return true;
    seen.add(at);
    at = parents.get(at) ?? null;
  }
  return false;
}
