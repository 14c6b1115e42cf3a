import { z } from "zod";
import { NewActionItem } from "@/lib/action-items/schema";
import { ActionStatus, StanceKind } from "@/lib/db/generated/enums";
import { Link, Prose } from "@/lib/postmortems/schema";

/** A form's empty field says "none", which JSON says with null. */
const orNone = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal("").transform(() => null), schema]).nullish();

export type NewStance = z.infer<typeof NewStance>;
export const NewStance = z.object({
  /** The lesson's. */
  id: z.uuid(),
  /** A team of the asker, by slug or id. */
  team: z.string().min(1).max(120),
  stance: z.enum(StanceKind),
  /** What covers the team, why it is not for them, or what they thought. */
  note: Prose(2_000).pipe(z.string().trim()).optional(),
  /** A link that shows what covers the team. */
  evidence: orNone(Link),
  /** The slug of the practice that the team adopts with "applies", or that covers it. */
  practice: orNone(z.string().max(120)),
  /** What the team promises with "applies", on the lesson's postmortem; its own without an owner. */
  action: NewActionItem.pick({ title: true, dueOn: true, owner: true }).nullish(),
});

/** The answer that a team gave at that moment. */
export type AnswerAt = z.infer<typeof AnswerAt>;
export const AnswerAt = NewStance.pick({ id: true, team: true }).extend({ at: z.iso.datetime() });

export type ByAnswer = z.infer<typeof ByAnswer>;
export const ByAnswer = NewStance.pick({ id: true, team: true }).extend({
  /** Words of a practice's rule; without them those that tell of this lesson's incident. */
  words: z.string().trim().max(200).default(""),
});

const Team = z.object({ id: z.string(), slug: z.string(), name: z.string() });

const Promised = z.object({
  id: z.string(),
  title: z.string(),
  status: z.enum(ActionStatus),
  dueOn: z.string().nullable(),
  owner: z.string().nullable(),
});

/** How the team that answered keeps it now. */
const Kept = z.object({
  slug: z.string(),
  statement: z.string(),
  life: z.enum(["alive", "due", "lapsed", "left", "retired"]),
});

const answered = {
  stance: z.enum(StanceKind),
  note: z.string(),
  evidence: z.string().nullable(),
};

export type StanceView = z.infer<typeof StanceView>;
export const StanceView = z.object({
  lesson: z.string(),
  team: Team,
  ...answered,
  /** What followed, as it stands now. */
  action: Promised.nullable(),
  practice: Kept.nullable(),
  by: z.string(),
  at: z.string(),
});

/** An answer with those that it took the place of, the newest first. */
export type AnswerView = z.infer<typeof AnswerView>;
export const AnswerView = StanceView.extend({
  earlier: z.array(
    z.object({
      ...answered,
      /** What was promised and adopted with it; it goes on where nobody ends it. */
      action: Promised.pick({ id: true, title: true, status: true }).nullable(),
      practice: Kept.pick({ slug: true, statement: true }).nullable(),
      by: z.string(),
      at: z.string(),
    }),
  ),
});

/** One of the asker's teams and what it answered, if anything. */
export type OwnStance = z.infer<typeof OwnStance>;
export const OwnStance = z.object({
  team: Team,
  /** Whether anybody asked it; it may answer all the same. */
  asked: z.boolean(),
  stance: z.enum(StanceKind).nullable(),
  note: z.string(),
  evidence: z.string().nullable(),
  action: Promised.pick({ id: true, title: true, status: true }).nullable(),
  practice: Kept.pick({ slug: true, statement: true }).nullable(),
});
