import { generateKeyBetween } from "fractional-indexing";
import { invalid, notFound } from "@/lib/errors/domain-error";
import { circles, type Hanging, height, inReadingOrder, subtree, toForest } from "./tree";

/** A node as it is stored; a removed one keeps its place, for it may come back. */
export type Placed = Hanging & { position: string; removed: boolean };

export type Place = {
  parent?: string | null | undefined;
  before?: string | undefined;
  after?: string | undefined;
};

/** No tree of people's whys is deeper, and no page can show one that is. */
export const deepest = 40;

export type Spot = { parent: string | null; position: string };

/**
 * Where a node goes. Positions are unique in the whole postmortem, removed nodes included, so that
 * no undo and no outdent ever makes two siblings equal.
 * @param all every node of the postmortem, removed ones too.
 * @param moving the node that moves; absent for a new one.
 * @throws DomainError not_found for a place that is gone, invalid for one under the node itself.
 */
export function spotFor(all: readonly Placed[], place: Place, moving?: string): Spot {
  const live = inOrder(all).filter(({ removed }) => !removed);
  const parent = parentOf(live, place, moving);
  // Removed nodes count: one that comes back must not close a circle either.
  if (moving !== undefined && circles(all, moving, parent))
    throw invalid("A why cannot hang under its own branches. Move the branch out first.");
  ensureDepth(live, parent, moving);
  const siblings = childrenOf(live, parent).filter(({ id }) => id !== moving);
  const next = nextOf(siblings, place);
  const previous = siblings[next - 1]?.position ?? null;
  return { parent, position: keyAfter(all, previous, siblings[next]?.position ?? null) };
}

export const inOrder = <T extends { position: string; id: string }>(nodes: readonly T[]): T[] =>
  [...nodes].sort((a, b) => compare(a.position, b.position) || compare(a.id, b.id));

function parentOf(
  live: readonly Placed[],
  { parent, before, after }: Place,
  moving: string | undefined,
): string | null {
  const sibling = before ?? after;
  if (sibling === undefined) {
    if (parent && !live.some(({ id }) => id === parent)) throw notFound("that why");
    return parent ?? null;
  }
  const beside = live.find(({ id }) => id === sibling);
  if (!beside) throw notFound("the why beside it");
  if (sibling === moving) throw invalid("A why cannot stand beside itself. Name another one.");
  const shared = shownParent(live, beside);
  if (parent !== undefined && parent !== shared)
    throw invalid("The why beside it hangs elsewhere. Give its parent, or leave the parent out.");
  return shared;
}

const shownParent = (live: readonly Placed[], node: Placed): string | null =>
  live.some(({ id }) => id === node.parent) ? node.parent : null;

function ensureDepth(live: readonly Placed[], parent: string | null, moving: string | undefined) {
  if (parent === null) return;
  const above = inReadingOrder(toForest(live)).find(({ id }) => id === parent)?.depth ?? 0;
  const below = moving === undefined ? 0 : height(toForest(subtree(live, moving)));
  if (above + 1 + below >= deepest) throw tooDeep();
}

export const tooDeep = () =>
  invalid(`That would be more than ${deepest} whys deep. Start a new first question.`);

function childrenOf(live: readonly Placed[], parent: string | null): Placed[] {
  const forest = toForest(live);
  if (parent === null) return forest;
  return live.filter((node) => node.parent === parent);
}

/** The index of the sibling that it goes in front of. */
function nextOf(siblings: readonly Placed[], { before, after }: Place): number {
  if (before !== undefined) return siblings.findIndex(({ id }) => id === before);
  if (after !== undefined) return siblings.findIndex(({ id }) => id === after) + 1;
  return siblings.length;
}

function keyAfter(all: readonly Placed[], previous: string | null, next: string | null): string {
  if (previous === null && next === null) return generateKeyBetween(last(all), null);
  const positions = all.map(({ position }) => position).sort(compare);
  if (previous === null) return generateKeyBetween(below(positions, next), next);
  return generateKeyBetween(previous, positions.find((position) => position > previous) ?? null);
}

const below = (positions: readonly string[], key: string | null): string | null =>
  positions.findLast((position) => key !== null && position < key) ?? null;

/** The position that nothing of the postmortem stands behind. */
export const last = (all: readonly Placed[]): string | null =>
  all
    .map(({ position }) => position)
    .sort(compare)
    .at(-1) ?? null;

/** The order of positions, byte by byte as the database keeps it. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
