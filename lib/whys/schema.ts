import { z } from "zod";
import { ImageView } from "@/lib/attachments/schema";
import { type Outcome, type Precision, WhyKind } from "@/lib/db/generated/enums";
import { Link, PostmortemNumber, Prose, Revision } from "@/lib/postmortems/schema";
import { longestAnswer, longestQuestion, longestQuotation } from "./limits";

const Question = Prose(longestQuestion).pipe(
  z.string().trim().min(1, "Ask a question, such as: Why did nobody see it earlier?"),
);

const Answer = Prose(longestAnswer);

const fields = {
  question: Question,
  answer: Answer.optional(),
  kind: z.enum(WhyKind).nullish(),
  /** Nothing backs the answer yet, and its writer says so. */
  assumption: z.boolean().optional(),
  /** A contributing condition. Only a leaf can be one. */
  contributing: z.boolean().optional(),
  /** The slug of the layer that the answer speaks of. */
  layer: z.string().max(120).nullish(),
};

/** Among the answers to the same why: right before or right after one of them, else last. */
const place = { before: z.uuid().optional(), after: z.uuid().optional() };

export type NewWhy = z.infer<typeof NewWhy>;
export const NewWhy = z.object({
  number: PostmortemNumber,
  ...fields,
  /** The why whose answer this one questions; none for a first question. */
  parent: z.uuid().nullish(),
  ...place,
});

/** What backs an answer, inside a larger command: the ids are of the same postmortem. */
export type WhyBacking = Pick<NewBacking, "citedEventId" | "url" | "quotation" | "imageId">;

/** A why with its branches, as a document or an example tells them. */
export type WhyBranch = Omit<NewWhy, "number" | "parent" | "before" | "after"> & {
  evidence?: WhyBacking[];
  branches?: WhyBranch[];
};

/** Null moves it to the first questions; absent, `before` or `after` says where. */
const parent = z.uuid().nullish();

/** Words, marks, and with them or alone the place where it hangs. */
export type WhyChange = z.infer<typeof WhyChange>;
export const WhyChange = z
  .object({ ...fields, parent, ...place })
  .partial()
  .extend({ number: PostmortemNumber, id: z.uuid(), ...Revision });

export type WhyMove = z.infer<typeof WhyMove>;
export const WhyMove = z.object({ number: PostmortemNumber, id: z.uuid(), parent, ...place });

export type WhyMerge = z.infer<typeof WhyMerge>;
export const WhyMerge = z.object({
  number: PostmortemNumber,
  /** Goes: its words, evidence, branches and actions pass to the other one. */
  id: z.uuid(),
  /** Stays where it is. */
  into: z.uuid(),
});

export type WhySplit = z.infer<typeof WhySplit>;
export const WhySplit = z.object({
  number: PostmortemNumber,
  id: z.uuid(),
  /** The whole answer in its parts, in order; the first stays where it is. */
  answers: z
    .array(Answer)
    .min(2, "Split it into two or more.")
    .max(20, "Split it into 20 at most; split one of those again."),
  /** The part, from 0, to which a piece of evidence goes; the first where nothing is said. */
  evidence: z.record(z.uuid(), z.number().int().min(0)).optional(),
});

/** What a move, a merge, a split or a pasted outline answered as `reshaping`. */
export type ReshapingUndo = z.infer<typeof ReshapingUndo>;
export const ReshapingUndo = z.object({
  number: PostmortemNumber,
  reshaping: z.string().regex(/^\d{1,18}$/, "That is no reshaping of ours."),
});

export type NewBacking = z.infer<typeof NewBacking>;
export const NewBacking = z
  .object({
    number: PostmortemNumber,
    whyId: z.uuid(),
    /** An event of the same postmortem's timeline. */
    citedEventId: z.uuid().optional(),
    url: Link.optional(),
    quotation: Prose(longestQuotation).optional(),
    /** An image of the same postmortem. */
    imageId: z.uuid().optional(),
  })
  .refine(
    ({ citedEventId, url, quotation, imageId }) => citedEventId || url || quotation || imageId,
    "Choose an event, give a link or an image, or quote some words.",
  );

export type WhyEvidence = z.infer<typeof WhyEvidence>;
export const WhyEvidence = z.object({
  id: z.string(),
  eventId: z.string().nullable(),
  url: z.string().nullable(),
  quotation: z.string().nullable(),
  image: ImageView.nullable(),
});

/** Why an answer where asking ended is not an end yet, and how to go on. */
export type AskOn = z.infer<typeof AskOn>;
export const AskOn = z.object({ because: z.string(), questions: z.array(z.string()) });

export type WhyView = z.infer<typeof WhyView>;
export const WhyView = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  question: z.string(),
  answer: z.string(),
  kind: z.enum(WhyKind).nullable(),
  assumption: z.boolean(),
  contributing: z.boolean(),
  layer: z.string().nullable(),
  evidence: z.array(WhyEvidence),
  askOn: AskOn.nullable(),
  /** Marked as a contributing condition, which counts once the answer says what can be changed. */
  markRests: z.boolean(),
  version: z.number(),
});

/** `reshaping` is what `undoReshaping` takes it back by. */
export type Reshaped = z.infer<typeof Reshaped>;
export const Reshaped = z.object({ why: WhyView, reshaping: z.string() });

export type OutlineAsked = z.infer<typeof OutlineAsked>;
export const OutlineAsked = z.object({
  number: PostmortemNumber,
  format: z.enum(["markdown", "mermaid", "json"]).default("markdown"),
});

export type OutlineView = z.infer<typeof OutlineView>;
export const OutlineView = z.object({ format: OutlineAsked.shape.format, text: z.string() });

export type NewOutline = z.infer<typeof NewOutline>;
export const NewOutline = z.object({
  number: PostmortemNumber,
  /** Nested points of Markdown, as an outline of ours or anybody's list. */
  outline: Prose(500_000).pipe(z.string().regex(/\S/, "Paste a list of whys.")),
});

export type PastedOutline = z.infer<typeof PastedOutline>;
export const PastedOutline = z.object({
  /** How many whys there are now that were not there before. */
  asked: z.number(),
  reshaping: z.string(),
  /** What could not be taken over as it was, in sentences. */
  said: z.array(z.string()),
});

export type CitedEvent = {
  id: string;
  at: string;
  end: string | null;
  precision: Precision;
  text: string;
};

/** A why as a reader meets it, with what it points at. */
export type StoryWhy = Omit<WhyView, "layer" | "evidence"> & {
  layer: { name: string; outcome: Outcome | null } | null;
  evidence: (Omit<WhyEvidence, "eventId"> & { event: CitedEvent | null })[];
};
