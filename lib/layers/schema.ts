import { z } from "zod";
import { Outcome } from "@/lib/db/generated/enums";
import { ByNumber, PostmortemNumber, Prose, Revision } from "@/lib/postmortems/schema";

export { Outcome };

const Slug = z.string().min(1).max(120);
const Note = Prose(5_000);

export type LayerMarking = z.infer<typeof LayerMarking>;
export const LayerMarking = z.object({
  number: PostmortemNumber,
  /** The layer's slug. */
  layer: Slug,
  outcome: z.enum(Outcome, {
    error: `What did it do? One of: ${Object.keys(Outcome).join(", ")}.`,
  }),
  note: Note.optional(),
  ...Revision,
});

/** The words beside an outcome, saved on their own so that they never overwrite the outcome. */
export type NoteChange = z.infer<typeof NoteChange>;
export const NoteChange = ByNumber.extend({ layer: Slug, note: Note, ...Revision });

export const ByLayer = ByNumber.extend({ layer: Slug });

export type LayerMarkView = z.infer<typeof LayerMarkView>;
export const LayerMarkView = z.object({
  layer: z.string(),
  name: z.string(),
  outcome: z.enum(Outcome),
  note: z.string(),
  version: z.number(),
});

/** A layer of the row with what it did in one postmortem; unmarked, its version is 0. */
export type MarkedLayer = z.infer<typeof MarkedLayer>;
export const MarkedLayer = z.object({
  slug: z.string(),
  name: z.string(),
  purpose: z.string(),
  retired: z.boolean(),
  outcome: z.enum(Outcome).nullable(),
  note: z.string(),
  version: z.number(),
});

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
