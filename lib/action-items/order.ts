import { generateKeyBetween } from "fractional-indexing";

type Placed = { id: string; position: string; removalId: string | null };

/**
 * The key that lifts one of the siblings over its neighbour; null at the end of the row. Removed
 * siblings are no neighbours but keep their keys, so that an undo never makes two keys equal.
 * @param all in order, removed ones too.
 */
export function positionBeside(all: Placed[], id: string, direction: "up" | "down"): string | null {
  const shown = all.filter(({ removalId }) => removalId === null);
  const here = shown.findIndex((sibling) => sibling.id === id);
  const neighbour = shown[direction === "up" ? here - 1 : here + 1];
  if (here < 0 || !neighbour) return null;
  const keys = all.map(({ position }) => position);
  if (direction === "down") return generateKeyBetween(neighbour.position, above(keys, neighbour));
  return generateKeyBetween(
    keys.findLast((key) => key < neighbour.position) ?? null,
    neighbour.position,
  );
}

const above = (keys: string[], { position }: Placed): string | null =>
  keys.find((key) => key > position) ?? null;
