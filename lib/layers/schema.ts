import { z } from "zod";
import { ImageView } from "@/lib/attachments/schema";
import { Outcome, Precision } from "@/lib/db/generated/enums";
import { ByNumber, Link, PostmortemNumber, Prose, Revision } from "@/lib/postmortems/schema";

export { Outcome };

export const Slug = z.string().min(1).max(120);
const Note = Prose(5_000);

/** From the start of the impact; only a layer that held, or fired, has them. */
const HeldAfter = z
  .number("Write whole minutes, such as 11.")
  .int("Write whole minutes, such as 11.")
  .min(0, "That is before the impact began. Count from its start.")
  .max(5_256_000, "That is more than ten years. Write minutes.");

export type LayerMarking = z.infer<typeof LayerMarking>;
export const LayerMarking = z.object({
  number: PostmortemNumber,
  /** The layer's slug. */
  layer: Slug,
  outcome: z.enum(Outcome, {
    error: `What did it do? One of: ${Object.keys(Outcome).join(", ")}.`,
  }),
  note: Note.optional(),
  heldAfterMin: HeldAfter.nullish(),
  ...Revision,
});

export const ByLayer = ByNumber.extend({ layer: Slug });

/** What is said beside an outcome, saved on its own so that it never overwrites the outcome. */
export type MarkChange = z.infer<typeof MarkChange>;
export const MarkChange = ByLayer.extend({
  note: Note.optional(),
  heldAfterMin: HeldAfter.nullish(),
  ...Revision,
});

export type NewMarkEvidence = z.infer<typeof NewMarkEvidence>;
export const NewMarkEvidence = ByLayer.extend({
  /** An event of the same postmortem's timeline. */
  citedEventId: z.uuid().optional(),
  url: Link.optional(),
  quotation: Prose(5_000).optional(),
  /** Of the same postmortem. */
  imageId: z.uuid().optional(),
}).refine(
  ({ citedEventId, url, quotation, imageId }) => citedEventId || url || quotation || imageId,
  "Choose an event, give a link, quote some words, or add an image.",
);

export const ByMarkEvidence = ByLayer.extend({ id: z.uuid() });

/** Two layers stand out in a tower; null takes the distinction away. Both need a mark. */
export type ReadingChange = z.infer<typeof ReadingChange>;
export const ReadingChange = ByNumber.extend({
  /** The slug of the first layer that the change could meet. */
  entry: Slug.nullish(),
  /** The slug of the layer in which it would have cost least to catch it. */
  cheapest: Slug.nullish(),
  cheapestNote: Note.optional(),
  ...Revision,
});

export type LayerMarkView = z.infer<typeof LayerMarkView>;
export const LayerMarkView = z.object({
  layer: z.string(),
  name: z.string(),
  outcome: z.enum(Outcome),
  note: z.string(),
  heldAfterMin: z.number().nullable(),
  version: z.number(),
});

export type MarkEvidence = z.infer<typeof MarkEvidence>;
export const MarkEvidence = z.object({
  id: z.string(),
  url: z.string().nullable(),
  quotation: z.string().nullable(),
  image: ImageView.nullable(),
  event: z
    .object({
      id: z.string(),
      at: z.string(),
      end: z.string().nullable(),
      precision: z.enum(Precision),
      text: z.string(),
    })
    .nullable(),
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
  heldAfterMin: z.number().nullable(),
  /** The change came in here; the layers in front never met it. */
  entry: z.boolean(),
  /** The cheapest layer that could have caught it. */
  cheapest: z.boolean(),
  evidence: z.array(MarkEvidence),
  version: z.number(),
});

export type ReadingView = z.infer<typeof ReadingView>;
export const ReadingView = z.object({
  entry: z.string().nullable(),
  cheapest: z.string().nullable(),
  cheapestNote: z.string(),
  version: z.number(),
});

/** What is told of a postmortem's tower: the layers that were marked, and the tower as a whole. */
export type TowerView = z.infer<typeof TowerView>;
export const TowerView = ReadingView.extend({
  layers: z.array(MarkedLayer),
  /** "The change passed five layers; monitoring held." */
  words: z.string(),
});
