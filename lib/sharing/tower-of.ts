import type { TowerMark } from "@/lib/layers/tower";
import { type PublicContent, plainOf } from "./content";

/** The layers for a figure; their slugs are their places. */
export const towerMarksOf = ({ layers }: Pick<PublicContent, "layers">): TowerMark[] =>
  layers.map(({ name, outcome, heldAfterMin, entry, cheapest }, index) => ({
    slug: String(index + 1),
    name: plainOf(name),
    ...{ outcome, heldAfterMin, entry, cheapest },
  }));
