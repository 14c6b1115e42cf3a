import { z } from "zod";
import { ActionStatus, EventKind, Milestone, Outcome, WhyKind } from "@/lib/db/generated/enums";
import type { Block, PublicWhy } from "@/lib/sharing/content";

/** A text as strangers read it; `struck` is what stands instead, empty for a bar. */
const Struck = z.object({ struck: z.string() });
const Runs = z.array(z.union([z.string(), Struck]));

const look = z.literal(true).optional();
const looks = { strong: look, emphasis: look, deleted: look, code: look };
const Formatted = z.object({ text: z.string(), link: z.string().optional(), ...looks });
const Pieces = z.array(z.union([z.string(), Struck, Formatted]));

export const PublicBlock: z.ZodType<Block, Block> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("paragraph"), text: Pieces }),
    z.object({ kind: z.literal("heading"), level: z.number(), text: Pieces }),
    z.object({ kind: z.literal("code"), text: Pieces }),
    z.object({ kind: z.literal("quote"), blocks: blocks() }),
    z.object({
      kind: z.literal("list"),
      ordered: z.boolean(),
      start: z.number(),
      items: z.array(blocks()),
    }),
    z.object({ kind: z.literal("table"), head: z.array(Pieces), rows: z.array(z.array(Pieces)) }),
    z.object({ kind: z.literal("rule") }),
  ]),
);
/** Anew at each use: one array that leads back to itself would need a name in the description. */
const blocks = () => z.array(PublicBlock);

const Picture = z.object({
  id: z.string(),
  width: z.number(),
  height: z.number(),
  caption: Runs,
  /** What is struck in it; absent where nothing is. */
  boxes: z
    .array(z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }))
    .optional(),
});
const Pictures = z.array(Picture);

const Layer = z.object({
  name: Runs,
  outcome: z.enum(Outcome),
  note: Runs,
  heldAfterMin: z.number().nullable(),
  entry: z.boolean(),
  cheapest: z.boolean(),
  pictures: Pictures,
});

const Event = z.object({
  when: z.string(),
  day: z.string().nullable(),
  text: blocks(),
  kind: z.enum(EventKind).nullable(),
  milestone: z.enum(Milestone).nullable(),
  starred: z.boolean(),
  pictures: Pictures,
});

export const StrangersWhy: z.ZodType<PublicWhy, PublicWhy> = z.lazy(() =>
  z.object({
    question: Runs,
    answer: Runs,
    kind: z.enum(WhyKind).nullable(),
    layer: Runs.nullable(),
    assumption: z.boolean(),
    contributing: z.boolean(),
    pictures: Pictures,
    branches: z.array(StrangersWhy),
  }),
);

const Action = z.object({
  title: Runs,
  detail: Runs,
  status: z.enum(ActionStatus),
  layer: Runs.nullable(),
});

const Duration = z.object({
  phase: z.number(),
  name: z.string(),
  words: z.string(),
  ms: z.number().nullable(),
});

/** All that strangers would get. */
export const PublicPage = z.object({
  form: z.literal(1),
  title: Runs,
  nearMiss: z.boolean(),
  severity: Runs.nullable(),
  team: Runs.nullable(),
  services: z.array(Runs),
  day: z.string().nullable(),
  clock: z.enum(["utc", "from_impact"]),
  summary: blocks(),
  impact: blocks(),
  figures: z.array(z.object({ amount: Runs, unit: Runs })),
  surprised: blocks(),
  wentWell: blocks(),
  lucky: blocks(),
  layers: z.array(Layer),
  cheapestNote: Runs,
  durations: z.array(Duration),
  timeline: z.array(Event),
  whys: z.array(StrangersWhy),
  actions: z.array(Action),
  lessons: z.array(z.object({ text: Runs, tags: z.array(z.string()) })),
  pictures: Pictures,
});
