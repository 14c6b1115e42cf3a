import { z } from "zod";
import { type ActionItemFilter, addressOf } from "./filter";

export const groupings = ["due", "layer", "team", "owner"] as const;
export type Grouping = (typeof groupings)[number];

export const groupingWords: Record<Grouping, string> = {
  due: "Due",
  layer: "Layer",
  team: "Team",
  owner: "Owner",
};

/** How a list is looked at: as it is, in groups, or as a board. */
export type Look = z.infer<typeof Look>;
export const Look = z.object({
  by: z.union([z.enum(groupings), z.literal("").transform(() => undefined)]).optional(),
  as: z
    .union([z.enum(["list", "board"]), z.literal("").transform(() => "list" as const)])
    .default("list"),
});

/** The address of a list as it is looked at, from its first page. */
export function placeOf(
  filter: Partial<ActionItemFilter>,
  { as, by }: Partial<Look> = {},
): `/actions${string}` {
  const query = new URLSearchParams(addressOf(filter));
  if (as === "board") query.set("as", as);
  else if (by) query.set("by", by);
  const text = query.toString();
  return text === "" ? "/actions" : `/actions?${text}`;
}
