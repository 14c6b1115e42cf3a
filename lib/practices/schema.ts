import { z } from "zod";
import { Yes } from "@/lib/action-items/filter";
import { CheckKind } from "@/lib/db/generated/enums";
import { Page, pageOf } from "@/lib/http/paging";
import { sentencesOf } from "@/lib/lessons/sentences";
import { Link, PostmortemNumber, Prose, Revision, RowMark } from "@/lib/postmortems/schema";
import { noteLimit } from "./limits";
import { reserved } from "./slug";

/** A form's empty choice says "none", which JSON says with null. */
const orNone = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal("").transform(() => null), schema]).nullish();

const Statement = Prose(300).pipe(
  z
    .string()
    .trim()
    .min(1, "What is done from now on? Write the rule in one sentence.")
    .refine((text) => sentencesOf(text).length <= 1, {
      message: "A practice is one sentence. What it is for stands below, as its why.",
    }),
);

const Slug = z
  .string()
  .trim()
  .toLowerCase()
  .max(60, "Sixty characters are the most: it stands in lint messages.")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Letters, digits and single dashes: start-the-app.")
  .refine((slug) => !reserved.has(slug), {
    message: "That address is one of ours. Choose another.",
  });

const Team = z.string().trim().min(1, "Name the team, by its slug or id.").max(120);
const Note = Prose(noteLimit).pipe(z.string().trim());
const Truth = z.union([
  z.boolean(),
  z.enum(["true", "false"]).transform((word) => word === "true"),
]);
const days = "A check comes at least once a year and at most once a day.";

const words = {
  statement: Statement,
  why: Prose(2_000).pipe(z.string().trim()).optional(),
  howWeKnow: Prose(2_000).pipe(z.string().trim()).optional(),
  /** The slug of the layer that it strengthens. */
  layer: orNone(z.string().max(120)),
  checkKind: z.enum(CheckKind).optional(),
  everyDays: z.coerce.number(days).int(days).min(1, days).max(366, days).optional(),
  /** What is looked at, for checks by address. */
  address: orNone(Link),
};

export type NewPractice = z.infer<typeof NewPractice>;
export const NewPractice = z.object({
  ...words,
  /** Made from the statement where it is left out; it never changes afterwards. */
  slug: orNone(Slug),
  team: Team,
  /** The postmortem that it came from. */
  number: z
    .union([z.number(), z.string().trim()])
    .pipe(PostmortemNumber.catch(0))
    .refine((number) => number > 0, {
      message: "Which postmortem did it come from? Write PM-214.",
    }),
  /** What that incident has to do with it. */
  note: Note.optional(),
});

export type PracticeChange = z.infer<typeof PracticeChange>;
export const PracticeChange = z.object({
  ...words,
  statement: Statement.optional(),
  slug: z.string().max(120),
  openToAll: Truth.optional(),
  ...Revision,
});

export type ByPractice = z.infer<typeof ByPractice>;
export const ByPractice = z.object({ slug: z.string().max(120) });

export type ByAdoption = z.infer<typeof ByAdoption>;
export const ByAdoption = ByPractice.extend({ team: Team });

export type NewStory = z.infer<typeof NewStory>;
export const NewStory = ByPractice.extend({
  number: NewPractice.shape.number,
  note: Note.optional(),
  wouldHaveMet: Truth.optional(),
});

export type ByStory = z.infer<typeof ByStory>;
export const ByStory = ByPractice.extend({ number: PostmortemNumber });

const Reason = (ask: string) => Prose(2_000).pipe(z.string().trim().min(1, ask));

export type NewLeave = z.infer<typeof NewLeave>;
export const NewLeave = ByAdoption.extend({
  reason: Reason("Why does your team stop? The next one who asks will read it."),
});

export type NewRetirement = z.infer<typeof NewRetirement>;
export const NewRetirement = ByPractice.extend({
  reason: Reason("Why is it retired? Its page keeps the answer."),
});

export type NewCheck = z.infer<typeof NewCheck>;
export const NewCheck = ByAdoption.extend({
  followed: Truth.default(true),
  sentence: Prose(500).pipe(
    z.string().trim().min(1, "What did you look at? One sentence lets the next person trust it."),
  ),
});

/** What a program says of an adoption, and nothing else. */
export type Heartbeat = z.infer<typeof Heartbeat>;
export const Heartbeat = z.object({
  followed: z.boolean("followed is true or false.").default(true),
  sentence: Prose(500).pipe(z.string().trim()).default(""),
});

export type ByToken = z.infer<typeof ByToken>;
export const ByToken = ByPractice.extend({ id: z.uuid() });

const PracticeLife = z.enum(["alive", "due", "lapsed", "retired"]);
export type PracticeLife = z.infer<typeof PracticeLife>;

const asked = (value: unknown) => (value === "" ? undefined : value);
const Filter = z.preprocess(asked, z.string().max(120).optional());

export type PracticeFilter = z.infer<typeof PracticeFilter>;
export const PracticeFilter = Page.extend({
  /** Followed by it, and standing as they stand with it. */
  team: Filter,
  /** The same of any team of the asker. */
  mine: Yes.transform((yes) => yes || undefined).optional(),
  layer: Filter,
  /** "waiting" is due for a check, or lapsed for want of one. */
  life: z.preprocess(asked, z.enum([...PracticeLife.options, "waiting"]).optional()),
});

const TeamView = z.object({ id: z.string(), slug: z.string(), name: z.string() });

export type PracticeRow = z.infer<typeof PracticeRow>;
export const PracticeRow = z.object({
  id: z.string(),
  slug: z.string(),
  statement: z.string(),
  why: z.string(),
  team: TeamView,
  /** Whose life, check and next check are told: its owner, unless who follows it was asked for. */
  follower: TeamView,
  layer: z.object({ slug: z.string(), name: z.string() }).nullable(),
  checkKind: z.enum(CheckKind),
  everyDays: z.number(),
  life: PracticeLife,
  nextCheckAt: z.string(),
  checkedAt: z.string().nullable(),
  followedBy: z.number(),
});

export const PracticePage = pageOf(PracticeRow);

export type StoryView = z.infer<typeof StoryView>;
export const StoryView = z.object({
  number: z.number(),
  title: z.string(),
  severity: z.string().nullable(),
  occurredOn: z.string().nullable(),
  note: z.string(),
  wouldHaveMet: z.boolean(),
  marks: z.array(RowMark),
});

export type AdoptionView = z.infer<typeof AdoptionView>;
export const AdoptionView = z.object({
  id: z.string(),
  team: TeamView,
  life: z.enum(["alive", "due", "lapsed", "left"]),
  adoptedAt: z.string(),
  nextCheckAt: z.string(),
  lapsesAt: z.string(),
  checkedAt: z.string().nullable(),
  /** Why it left. */
  leftWhy: z.string(),
});

export type PracticeView = z.infer<typeof PracticeView>;
export const PracticeView = PracticeRow.extend({
  howWeKnow: z.string(),
  /** For those who may change it; an address may hold a secret. */
  address: z.string().nullable(),
  openToAll: z.boolean(),
  createdAt: z.string(),
  version: z.number(),
  retirement: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
  stories: z.array(StoryView),
  adoptions: z.array(AdoptionView),
});

export type CheckView = z.infer<typeof CheckView>;
export const CheckView = z.object({
  kind: z.enum(CheckKind),
  at: z.string(),
  followed: z.boolean(),
  sentence: z.string(),
  by: z.string().nullable(),
  team: z.string(),
});

/** What a check, or a team's joining, leaves behind. */
export type Standing = z.infer<typeof Standing>;
export const Standing = z.object({
  slug: z.string(),
  team: z.string(),
  life: z.enum(["alive", "due", "lapsed"]),
  nextCheckAt: z.string(),
});
