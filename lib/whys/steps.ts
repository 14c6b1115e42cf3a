import type { Place } from "./placing";
import type { Hanging } from "./tree";

export type Direction = "up" | "down" | "out" | "in";

/**
 * One step of a why through the tree: past a sibling, out beside its parent, or in under the
 * sibling above. Null where there is no such place.
 * @param flat every why, siblings in their order.
 */
export function stepTo(flat: readonly Hanging[], id: string, direction: Direction): Place | null {
  const why = flat.find((node) => node.id === id);
  if (!why) return null;
  const siblings = flat.filter(({ parent }) => parent === why.parent);
  const here = siblings.indexOf(why);
  const above = siblings[here - 1]?.id;
  const below = siblings[here + 1]?.id;
  if (direction === "up") return above === undefined ? null : { before: above };
  if (direction === "down") return below === undefined ? null : { after: below };
  if (direction === "in") return above === undefined ? null : { parent: above };
  return why.parent === null ? null : { after: why.parent };
}
