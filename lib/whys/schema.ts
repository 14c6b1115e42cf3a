import { z } from "zod";
import type { Outcome, Precision } from "@/lib/db/generated/enums";
import { PostmortemNumber, Prose, Revision } from "@/lib/postmortems/schema";

const Question = Prose(1_000).pipe(
  z.string().trim().min(1, "Ask a question, such as: Why did nobody see it earlier?"),
);

const fields = {
  question: Question,
  answer: Prose().optional(),
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

/** A why with its branches, as a document or an example tells them. */
export type WhyBranch = Omit<NewWhy, "number" | "parent" | "before" | "after"> & {
  branches?: WhyBranch[];
};

export type WhyChange = z.infer<typeof WhyChange>;
export const WhyChange = z
  .object(fields)
  .partial()
  .extend({ number: PostmortemNumber, id: z.uuid(), ...Revision });

export type WhyMove = z.infer<typeof WhyMove>;
export const WhyMove = z.object({
  number: PostmortemNumber,
  id: z.uuid(),
  /** Null moves it to the first questions; absent, `before` or `after` says where. */
  parent: z.uuid().nullish(),
  ...place,
});

const Link = z.url({ protocol: /^https?$/, error: "A link starts with https:// or http://." });

export type NewBacking = z.infer<typeof NewBacking>;
export const NewBacking = z
  .object({
    number: PostmortemNumber,
    whyId: z.uuid(),
    /** An event of the same postmortem's timeline. */
    citedEventId: z.uuid().optional(),
    url: Link.optional(),
    quotation: Prose(5_000).optional(),
  })
  .refine(
    ({ citedEventId, url, quotation }) => citedEventId || url || quotation,
    "Choose an event, give a link, or quote some words.",
  );

export type WhyEvidence = z.infer<typeof WhyEvidence>;
export const WhyEvidence = z.object({
  id: z.string(),
  eventId: z.string().nullable(),
  url: z.string().nullable(),
  quotation: z.string().nullable(),
});

export type WhyView = z.infer<typeof WhyView>;
export const WhyView = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  question: z.string(),
  answer: z.string(),
  assumption: z.boolean(),
  contributing: z.boolean(),
  layer: z.string().nullable(),
  evidence: z.array(WhyEvidence),
  version: z.number(),
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
