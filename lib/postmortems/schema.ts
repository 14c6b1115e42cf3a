import { z } from "zod";
import { isZone } from "@/lib/dates/zones";
import { Outcome } from "@/lib/db/generated/enums";
import { Page, pageOf } from "@/lib/http/paging";
import { normalTag } from "./tag";

/** "214", 214 or "PM-214". */
export const PostmortemNumber = z
  .union([z.number(), z.string()])
  .transform((value) => Number(/^(?:PM-)?(\d+)$/i.exec(String(value))?.[1]))
  .pipe(z.number().int().min(1).max(2_147_483_647));

export const Prose = (limit = 20_000) =>
  z
    .string()
    .max(
      limit,
      `That is longer than ${limit.toLocaleString("en")} characters. Keep the long form in a linked document.`,
    )
    // PostgreSQL cannot hold the zero byte, and no text needs it.
    .transform((text) => text.replaceAll("\u0000", ""));

export const Link = z
  .url({ protocol: /^https?$/, error: "A link starts with https:// or http://." })
  .max(2_000, "That link is longer than 2,000 characters. Give a shorter one.");

const Title = Prose(300).pipe(
  z.string().trim().min(1, "Give it a title: what did people notice, and where?"),
);

const Services = z.array(z.string().trim().min(1).max(80)).max(30);

const dayForm = "Write the day as 2026-03-14.";
/** PostgreSQL's calendar has no year 0. */
export const Day = z.iso.date(dayForm).refine((day) => !day.startsWith("0000"), dayForm);

export const Zone = z
  .string()
  .refine(isZone, "We do not know that time zone. Use a name such as Europe/Berlin.");

/** What the writer started from, so that a stale save is noticed only where it matters. */
export const Revision = {
  version: z.number().int().optional(),
  base: z.record(z.string(), z.unknown()).optional(),
};

export type NewPostmortem = z.infer<typeof NewPostmortem>;
export const NewPostmortem = z.object({
  title: Title,
  /** A team's slug or id. */
  team: z.string().min(1, "Name the team that writes it, by its slug or id."),
  severity: z.string().nullish(),
  services: Services.optional(),
  zone: Zone.optional(),
  occurredOn: Day.nullish(),
  nearMiss: z.boolean().optional(),
  summary: Prose().optional(),
  impact: Prose().optional(),
  surprised: Prose().optional(),
  wentWell: Prose().optional(),
  lucky: Prose().optional(),
});

export type FactsChange = z.infer<typeof FactsChange>;
export const FactsChange = NewPostmortem.partial().extend({
  number: PostmortemNumber,
  leftovers: Prose(6_000_000).optional(),
  ...Revision,
});

export const ByNumber = z.object({ number: PostmortemNumber });

export type NewImpactFigure = z.infer<typeof NewImpactFigure>;
export const NewImpactFigure = z.object({
  number: PostmortemNumber,
  amount: z.string().trim().min(1, "How many? Write the number.").max(40),
  unit: z.string().trim().min(1, "Of what? Write what was counted.").max(120),
});

export const ByItem = z.object({ number: PostmortemNumber, id: z.uuid() });

export type ParticipantChange = z.infer<typeof ParticipantChange>;
export const ParticipantChange = z.object({
  number: PostmortemNumber,
  userId: z.uuid(),
  present: z.boolean(),
});

/** A form's empty choice asks for nothing. */
export const emptyAsNone = (value: unknown) => (value === "" ? undefined : value);
export const Filter = z.preprocess(emptyAsNone, z.string().max(120).optional());

export type RemovalsAsked = z.infer<typeof RemovalsAsked>;
export const RemovalsAsked = Page.extend({
  number: PostmortemNumber,
  after: z.preprocess(
    emptyAsNone,
    z.uuid("That page address is cut short. Start again from the first page.").optional(),
  ),
});

/** What one removal took away. */
export type RemovalView = z.infer<typeof RemovalView>;
export const RemovalView = z.object({
  id: z.string(),
  removedAt: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  kind: z.enum(["figure", "event", "why", "action", "lesson", "evidence"]),
  /** The first words of what went, or of the uppermost of several. */
  words: z.string(),
  /** How many rows went together and come back together. */
  things: z.number(),
});

/** A tag in the address of a list, however somebody writes it. */
export const TagFilter = z
  .string()
  .max(120)
  .transform((tag) => normalTag(tag) || undefined)
  .optional();

export type PostmortemFilter = z.infer<typeof PostmortemFilter>;
export const PostmortemFilter = Page.extend({
  team: Filter,
  severity: Filter,
  layer: Filter,
  tag: TagFilter,
  /** A stage. */
  status: z.preprocess(emptyAsNone, z.enum(["draft", "in_review", "published"]).optional()),
  /** What that layer did: an outcome, or "through" for let through and fired unseen. */
  outcome: z.preprocess(emptyAsNone, z.enum(["through", ...Object.values(Outcome)]).optional()),
  /** From the first of these days to the last. */
  from: z.preprocess(emptyAsNone, Day.optional()),
  until: z.preprocess(emptyAsNone, Day.optional()),
});

export type PostmortemView = z.infer<typeof PostmortemView>;
export const PostmortemView = z.object({
  number: z.number(),
  title: z.string(),
  stage: z.enum(["draft", "in_review", "published"]),
  nearMiss: z.boolean(),
  team: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
  severity: z.string().nullable(),
  services: z.array(z.string()),
  zone: z.string(),
  occurredOn: z.string().nullable(),
  summary: z.string(),
  impact: z.string(),
  surprised: z.string(),
  wentWell: z.string(),
  lucky: z.string(),
  leftovers: z.string(),
  tags: z.array(z.string()),
  publishedAt: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.number(),
});

/** What one layer did, for the small figure in a row. */
export type RowMark = z.infer<typeof RowMark>;
export const RowMark = z.object({
  slug: z.string(),
  name: z.string(),
  outcome: z.enum(Outcome),
  /** From the start of the impact until it held, or fired. */
  heldAfterMin: z.number().optional(),
  /** The change came in here. */
  entry: z.boolean().optional(),
  /** The cheapest layer that could have caught it. */
  cheapest: z.boolean().optional(),
});

export type PostmortemRow = z.infer<typeof PostmortemRow>;
export const PostmortemRow = PostmortemView.pick({
  number: true,
  title: true,
  stage: true,
  nearMiss: true,
  team: true,
  severity: true,
  services: true,
  occurredOn: true,
  summary: true,
  tags: true,
  publishedAt: true,
}).extend({ marks: z.array(RowMark) });

export const PostmortemPage = pageOf(PostmortemRow);
