import { z } from "zod";
import { ImageView } from "@/lib/attachments/schema";
import { EventKind, Milestone, Precision } from "@/lib/db/generated/enums";
import { ByNumber, Day, PostmortemNumber, Prose, Revision } from "@/lib/postmortems/schema";

const Moment = z
  .string()
  .trim()
  .min(
    1,
    "When was it? Write a time such as 2026-03-14T14:02, or with a time zone 2026-03-14T14:02Z.",
  )
  .max(40);

const Text = Prose().pipe(z.string().trim().min(1, "What happened? Write a sentence."));

const fields = {
  /** ISO 8601, with a zone or on the postmortem's clock. An event of unknown time may have none. */
  at: Moment.optional(),
  end: Moment.nullish(),
  precision: z.enum(Precision).optional(),
  /** Events that one of unknown time lies behind and before; without them, where it stands. */
  after: z.uuid().nullish(),
  before: z.uuid().nullish(),
  text: Text,
  kind: z.enum(EventKind).nullish(),
  /** Where it was seen: "deploy log", "#inc-storefront". */
  source: Prose(300).optional(),
  milestone: z.enum(Milestone).nullish(),
  /** The time as its source wrote it: "14:02 CET". */
  written: Prose(120).optional(),
  /** Another account of the same moment. */
  beside: z.uuid().nullish(),
  /** Part of the story that a reader meets first. */
  starred: z.boolean().optional(),
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

/** A time as people write it: "14:02", "≈14:02", "14:02–14:10", "15 March 09:00", "after 14:02", "?". */
export type Retiming = z.infer<typeof Retiming>;
export const Retiming = z.object({
  number: PostmortemNumber,
  id: z.uuid(),
  when: z.string().trim().min(1, "When was it? Write a time such as 14:02.").max(120),
  ...Revision,
});

/** How far a source's clock ran ahead, in milliseconds or in words: "+3 min", "90 s behind". */
export type ClockCorrection = z.infer<typeof ClockCorrection>;
export const ClockCorrection = ByNumber.extend({
  source: Prose(300).pipe(z.string().trim().min(1, "Name the source, as its events do.")),
  ahead: z.string().max(60).optional(),
  aheadMs: z.number().int().optional(),
});

/** Puts an event beside another account of the same moment; null takes it apart. */
export type Standing = z.infer<typeof Standing>;
export const Standing = z.object({
  number: PostmortemNumber,
  id: z.uuid(),
  beside: z.uuid().nullable(),
});

export type PastedLines = z.infer<typeof PastedLines>;
export const PastedLines = ByNumber.extend({
  text: z
    .string()
    .min(1, "Paste some lines first.")
    .max(500_000, "That is more than 500,000 characters. Import it as a document instead."),
});

/** A link, a quotation or an image that backs an event. */
export type EvidenceView = z.infer<typeof EvidenceView>;
export const EvidenceView = z.object({
  id: z.string(),
  url: z.string().nullable(),
  quotation: z.string().nullable(),
  image: ImageView.nullable(),
});

export type EventView = z.infer<typeof EventView>;
export const EventView = z.object({
  id: z.string(),
  /** Of unknown time it is only a place in the order. */
  at: z.string(),
  end: z.string().nullable(),
  precision: z.enum(Precision),
  after: z.string().nullable(),
  before: z.string().nullable(),
  /** What its neighbours tell of an unknown time; null where they tell nothing. */
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  written: z.string(),
  /** What was taken off because its source's clock ran ahead (negative: behind). */
  aheadMs: z.number(),
  text: z.string(),
  kind: z.enum(EventKind).nullable(),
  source: z.string(),
  milestone: z.enum(Milestone).nullable(),
  beside: z.string().nullable(),
  starred: z.boolean(),
  rawLine: z.string().nullable(),
  evidence: z.array(EvidenceView),
  version: z.number(),
});

export type ClockView = z.infer<typeof ClockView>;
export const ClockView = z.object({
  source: z.string(),
  /** Positive when it ran ahead of true time. */
  aheadMs: z.number(),
});

export type CorrectedClock = z.infer<typeof CorrectedClock>;
export const CorrectedClock = ClockView.extend({
  wasMs: z.number(),
  /** How many events, removed ones among them. */
  moved: z.number(),
});
