import type { NewWhy } from "@/lib/whys/schema";

export type AskingPlace = Pick<NewWhy, "parent" | "after" | "layer">;

/** Each place in the tree has a question of its own that is being written. */
export function draftKey(number: number, { parent, after, layer }: AskingPlace): string {
  const where = parent ? `under.${parent}` : after ? `beside.${after}` : "first";
  return `PM-${number}.question.${where}.${layer ?? ""}`;
}
