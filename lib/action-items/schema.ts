import { z } from "zod";
import { ActionStatus, Priority } from "@/lib/db/generated/enums";
import { Page, pageOf } from "@/lib/http/paging";
import { ByItem, Day, Link, PostmortemNumber, Prose, Revision } from "@/lib/postmortems/schema";

/** A form's empty choice says "none", which JSON says with null. */
const orNone = <T extends z.ZodType>(schema: T) =>
  z.union([schema, z.literal("").transform(() => null)]).nullish();

const Title = Prose(300).pipe(
  z.string().trim().min(1, "What will be different afterwards? Write it in a line."),
);

const words = {
  title: Title,
  detail: Prose().optional(),
  /** A person's id or e-mail address, or a team's slug or id. */
  owner: orNone(z.string().trim().min(1).max(200)),
  dueOn: orNone(Day),
  priority: z.enum(Priority).optional(),
  /** The slug of the layer that it strengthens. */
  layer: orNone(z.string().max(120)),
  /** The id of the why that it answers. */
  why: orNone(z.uuid()),
};

export type NewActionItem = z.infer<typeof NewActionItem>;
export const NewActionItem = z.object({ number: PostmortemNumber, ...words });

const Note = Prose(5_000).pipe(
  z.string().trim().min(1, "What shows that it is done? A run, a merged change, a chart."),
);

export type ProofGiven = z.infer<typeof ProofGiven>;
export const ProofGiven = z.object({ note: Note, url: orNone(Link) });

const Reason = Prose(5_000).pipe(
  z.string().trim().min(1, "Why will it not be done? Whoever meets this again will ask."),
);

/** Words, and with them or alone the next turn of the promise: a status, its proof or reason. */
export type ActionItemChange = z.infer<typeof ActionItemChange>;
export const ActionItemChange = z
  .object(words)
  .partial()
  .extend({
    number: PostmortemNumber,
    id: z.uuid(),
    status: z.enum(ActionStatus).optional(),
    proof: ProofGiven.optional(),
    reason: Reason.optional(),
    ...Revision,
  });

export type NewProof = z.infer<typeof NewProof>;
export const NewProof = ByItem.extend(ProofGiven.shape);

export type NewRiskAcceptance = z.infer<typeof NewRiskAcceptance>;
export const NewRiskAcceptance = ByItem.extend({ reason: Reason });

export type ActionItemMove = z.infer<typeof ActionItemMove>;
export const ActionItemMove = ByItem.extend({ direction: z.enum(["up", "down"]) });

const Filter = z.string().max(120).optional();

export type ActionItemFilter = z.infer<typeof ActionItemFilter>;
export const ActionItemFilter = Page.extend({
  /** The owner's team or the postmortem's, by slug. */
  team: Filter,
  severity: Filter,
  layer: Filter,
  tag: Filter,
  /** "open" is what is still promised, begun or not; a form's empty choice says "all". */
  status: z
    .union([
      z.enum(["open", "in_progress", "done", "verified", "wont_do", "all"]),
      z.literal("").transform(() => "all" as const),
    ])
    .default("open"),
  /** Owned by the asker or by a team of theirs. */
  mine: z
    .stringbool()
    .or(z.literal("").transform(() => false))
    .default(false),
});

const Person = z.object({ id: z.string(), name: z.string() });
const Team = z.object({ slug: z.string(), name: z.string() });
const Signed = { by: Person, at: z.string() };

export type ActionItemView = z.infer<typeof ActionItemView>;
export const ActionItemView = z.object({
  id: z.string(),
  /** The postmortem's. */
  number: z.number(),
  title: z.string(),
  detail: z.string(),
  ownerUser: Person.nullable(),
  ownerTeam: Team.nullable(),
  dueOn: z.string().nullable(),
  priority: z.enum(Priority),
  status: z.enum(ActionStatus),
  layer: z.string().nullable(),
  layerName: z.string().nullable(),
  why: z.string().nullable(),
  proof: z.object({ note: z.string(), url: z.string().nullable(), ...Signed }).nullable(),
  verified: z.object(Signed).nullable(),
  acceptedRisk: z.object({ reason: z.string(), ...Signed }).nullable(),
  version: z.number(),
});

/** In a list across postmortems. */
export type ActionItemRow = z.infer<typeof ActionItemRow>;
export const ActionItemRow = ActionItemView.extend({
  postmortem: z.object({
    title: z.string(),
    stage: z.enum(["draft", "in_review", "published"]),
    team: Team,
    severity: z.string().nullable(),
  }),
});

export const ActionItemPage = pageOf(ActionItemRow);
