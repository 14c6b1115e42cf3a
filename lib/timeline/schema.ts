import { z } from "zod";
import { EventKind, Milestone, Precision } from "@/lib/db/generated/enums";
import { ByNumber, Day, PostmortemNumber, Prose, Revision } from "@/lib/postmortems/schema";

const Moment = z
  .string()
  .trim()
  .min(1, "When was it? Write a time such as 2026-03-14T14:02, or with a zone 2026-03-14T14:02Z.")
  .max(40);

const Text = Prose().pipe(z.string().trim().min(1, "What happened? Write a sentence."));

const fields = {
  /** ISO 8601, with a zone or on the postmortem's clock. */
  at: Moment,
  end: Moment.nullish(),
  precision: z.enum(Precision).optional(),
  text: Text,
  kind: z.enum(EventKind).nullish(),
  /** Where it was seen: "deploy log", "#inc-storefront". */
  source: Prose(300).optional(),
  milestone: z.enum(Milestone).nullish(),
};

export type NewEvent = z.infer<typeof NewEvent>;
export const NewEvent = z.object({
  number: PostmortemNumber,
  ...fields,
  rawLine: Prose().optional(),
});

export type NewEvents = z.infer<typeof NewEvents>;
export const NewEvents = z.object({
  number: PostmortemNumber,
  events: z
    .array(NewEvent.omit({ number: true }))
    .min(1, "There is no event to keep.")
    .max(5_000),
});

export type EventChange = z.infer<typeof EventChange>;
export const EventChange = z
  .object(fields)
  .partial()
  .extend({ number: PostmortemNumber, id: z.uuid(), ...Revision });

/** Places an event among those of the same moment; with none before it, it goes first. */
export type EventMove = z.infer<typeof EventMove>;
export const EventMove = z.object({
  number: PostmortemNumber,
  id: z.uuid(),
  direction: z.enum(["earlier", "later"]),
});

/** One line as people write it: "14:02 Deploy 8841 reaches production". */
export type WrittenEvent = z.infer<typeof WrittenEvent>;
export const WrittenEvent = z.object({
  number: PostmortemNumber,
  line: Text,
  /** The day of a time that names none. */
  day: Day.optional(),
});

/** A time as people write it: "14:02", "≈14:02", "14:02–14:10", "15 March 09:00". */
export type Retiming = z.infer<typeof Retiming>;
export const Retiming = z.object({
  number: PostmortemNumber,
  id: z.uuid(),
  when: z.string().trim().min(1, "When was it? Write a time such as 14:02.").max(120),
  ...Revision,
});

export type PastedLines = z.infer<typeof PastedLines>;
export const PastedLines = ByNumber.extend({
  text: z
    .string()
    .min(1, "Paste some lines first.")
    .max(500_000, "That is more than 500,000 characters. Import it as a document instead."),
});

export type NewEvidence = z.infer<typeof NewEvidence>;
export const NewEvidence = z
  .object({
    number: PostmortemNumber,
    eventId: z.uuid(),
    url: z
      .url({ protocol: /^https?$/, error: "A link starts with https:// or http://." })
      .optional(),
    quotation: Prose(5_000).optional(),
  })
  .refine(({ url, quotation }) => url || quotation, "Give a link, or words to quote.");

export type EventView = z.infer<typeof EventView>;
export const EventView = z.object({
  id: z.string(),
  at: z.string(),
  end: z.string().nullable(),
  precision: z.enum(Precision),
  text: z.string(),
  kind: z.enum(EventKind).nullable(),
  source: z.string(),
  milestone: z.enum(Milestone).nullable(),
  rawLine: z.string().nullable(),
  evidence: z.array(
    z.object({ id: z.string(), url: z.string().nullable(), quotation: z.string().nullable() }),
  ),
  version: z.number(),
});
