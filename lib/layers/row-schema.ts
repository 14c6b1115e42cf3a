import { z } from "zod";
import { Prose, Revision } from "@/lib/postmortems/schema";
import { Slug } from "./schema";

const Name = z
  .string()
  .trim()
  .min(1, "Give the layer a name, such as “Schema check”.")
  .max(60, "A layer's name has 60 characters at most: it stands under its tower.")
  .transform((text) => text.replaceAll("\u0000", ""));

const Purpose = Prose(500);

export type NewLayer = z.infer<typeof NewLayer>;
export const NewLayer = z.object({ name: Name, purpose: Purpose.optional() });

export type LayerChange = z.infer<typeof LayerChange>;
export const LayerChange = z.object({
  slug: Slug,
  name: Name.optional(),
  purpose: Purpose.optional(),
  /** Past its neighbour in the row. */
  move: z.enum(["earlier", "later"]).optional(),
  /** A retired layer is asked about no more; postmortems that marked it keep it. */
  retired: z.boolean().optional(),
  ...Revision,
});

export type LayerView = z.infer<typeof LayerView>;
export const LayerView = z.object({
  slug: z.string(),
  name: z.string(),
  purpose: z.string(),
  retired: z.boolean(),
  version: z.number(),
});
