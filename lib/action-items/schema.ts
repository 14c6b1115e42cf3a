import { z } from "zod";
import {
  ActionStatus,
  ActionType,
  Effect,
  HandoverAnswer,
  IssueState,
  Priority,
  ProofKind,
  TrackerKind,
} from "@/lib/db/generated/enums";
import { pageOf } from "@/lib/http/paging";
import { ByItem, Day, Link, PostmortemNumber, Prose, Revision } from "@/lib/postmortems/schema";
import { isBlank } from "./blank";

/** A form's empty choice says "none", which JSON says with null. */
const orNone = <T extends z.ZodType>(schema: T) =>
  z.union([schema, z.literal("").transform(() => null)]).nullish();

/** What shows nothing says nothing. */
const Said = (limit: number) =>
  Prose(limit).transform((text) => (isBlank(text) ? "" : text.trim()));

const Title = Said(300).pipe(
  z.string().min(1, "What will be different afterwards? Write it in a line."),
);

const words = {
  title: Title,
  detail: Prose().optional(),
  /** A person's id or e-mail address, or a team's slug or id. */
  owner: orNone(z.string().trim().min(1).max(200)),
  dueOn: orNone(Day),
  priority: z.enum(Priority).optional(),
  /** What it does against the next time. */
  type: orNone(z.enum(ActionType)),
  /** The slug of the layer that it strengthens. */
  layer: orNone(z.string().max(120)),
  /** The id of the why that it answers. */
  why: orNone(z.uuid()),
};

export type NewActionItem = z.infer<typeof NewActionItem>;
export const NewActionItem = z.object({ number: PostmortemNumber, ...words });

const nothingShown = "What shows that it is done? A run, a merged change, a chart.";

const proof = {
  note: Said(5_000).default(""),
  url: orNone(Link),
  /** The id of an image of the same postmortem. */
  image: orNone(z.uuid()),
  /** Left out, it follows from what is given. */
  kind: z.enum(ProofKind).optional(),
};

type Shown = { note: string; url?: string | null | undefined; image?: string | null | undefined };
const showsSomething = ({ note, url, image }: Shown) => note !== "" || !!url || !!image;
const shown = { path: ["note"], error: nothingShown };

/** A sentence, a link or an image; at least one of them. */
export type ProofGiven = z.infer<typeof ProofGiven>;
export const ProofGiven = z.object(proof).refine(showsSomething, shown);

const Reason = Said(5_000).pipe(
  z.string().min(1, "Why will it not be done? Whoever meets this again will ask."),
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
export const NewProof = ByItem.extend(proof).refine(showsSomething, shown);

export type Verifying = z.infer<typeof Verifying>;
export const Verifying = ByItem.extend({
  /** Of the promise as it was when its proof was looked at. */
  version: z.coerce.number().int().optional(),
});

export type NewRiskAcceptance = z.infer<typeof NewRiskAcceptance>;
export const NewRiskAcceptance = ByItem.extend({ reason: Reason });

export type NewEffectCheck = z.infer<typeof NewEffectCheck>;
export const NewEffectCheck = ByItem.extend({
  effect: z.enum(Effect, "Did it hold, did it not, or has nothing tested it yet?"),
  note: Prose(5_000).pipe(z.string().trim()).default(""),
  /** Somebody looks once more, so many days from now. */
  againInDays: z.coerce.number().int().min(1).max(1_000).optional(),
});

export type NewHandoverAnswer = z.infer<typeof NewHandoverAnswer>;
export const NewHandoverAnswer = ByItem.extend({
  answer: z.enum(HandoverAnswer),
  /** Why not; needed to decline. */
  reason: Said(5_000).default(""),
});

export type ActionSplit = z.infer<typeof ActionSplit>;
export const ActionSplit = ByItem.extend({
  /** The first stays this action's. */
  titles: z.array(Title).min(2, "Write at least two lines, one for each part.").max(20),
});

export type ActionMerge = z.infer<typeof ActionMerge>;
/** `into` is the one that stays, of the same postmortem. */
export const ActionMerge = ByItem.extend({ into: z.uuid("Choose the action that stays.") });

export type MergeUndo = z.infer<typeof MergeUndo>;
export const MergeUndo = z.object({ number: PostmortemNumber, removalId: z.uuid() });

export type NewDuplicate = z.infer<typeof NewDuplicate>;
/** `of` is the one that is kept, of any postmortem that the asker may see. */
export const NewDuplicate = ByItem.extend({ of: ByItem });

export type ActionsChange = z.infer<typeof ActionsChange>;
export const ActionsChange = z.object({
  items: z.array(ByItem).min(1, "Choose at least one action.").max(100),
  owner: words.owner,
  dueOn: words.dueOn,
  priority: words.priority,
  type: words.type,
  layer: words.layer,
  status: z.enum(ActionStatus).optional(),
});

export type ActionItemMove = z.infer<typeof ActionItemMove>;
export const ActionItemMove = ByItem.extend({ direction: z.enum(["up", "down"]) });

const Person = z.object({ id: z.string(), name: z.string() });
const Team = z.object({ slug: z.string(), name: z.string() });
const Signed = { by: Person, at: z.string() };

const ProofView = z.object({
  kind: z.enum(ProofKind),
  /** Empty when a link or an image says it. */
  note: z.string(),
  url: z.string().nullable(),
  image: z
    .object({ id: z.string(), caption: z.string(), width: z.number(), height: z.number() })
    .nullable(),
  ...Signed,
});

/** The newest time that a team was asked to take it; its owner may have changed since. */
const HandoverView = z.object({
  team: Team,
  by: Person,
  askedAt: z.string(),
  answer: z.enum(HandoverAnswer).nullable(),
  reason: z.string(),
  answeredBy: Person.nullable(),
  answeredAt: z.string().nullable(),
});

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
  type: z.enum(ActionType).nullable(),
  status: z.enum(ActionStatus),
  layer: z.string().nullable(),
  layerName: z.string().nullable(),
  why: z.string().nullable(),
  createdAt: z.string(),
  /** When it was proved or dropped; null while it is promised. */
  settledAt: z.string().nullable(),
  /** By the terms of the postmortem's severity, as they are now. */
  mustVerify: z.boolean(),
  proof: ProofView.nullable(),
  verified: z.object(Signed).nullable(),
  /** When somebody looks whether it had an effect. */
  effectDueOn: z.string().nullable(),
  /** Oldest first. */
  effectChecks: z.array(z.object({ effect: z.enum(Effect), note: z.string(), ...Signed })),
  acceptedRisk: z.object({ reason: z.string(), ...Signed }).nullable(),
  handover: HandoverView.nullable(),
  /** The one that is kept; null as well where the asker may not see it. */
  duplicateOf: z
    .object({
      number: z.number(),
      id: z.string(),
      title: z.string(),
      status: z.enum(ActionStatus),
    })
    .nullable(),
  issues: z.array(
    z.object({
      id: z.string(),
      trackerKind: z.enum(TrackerKind),
      key: z.string(),
      url: z.string(),
      state: z.enum(IssueState),
      stateWord: z.string(),
    }),
  ),
  version: z.number(),
});

/** One thing that became of a promise. */
export type ActionStep = z.infer<typeof ActionStep>;
export const ActionStep = z.object({
  id: z.string(),
  at: z.string(),
  /** An activity, "action.proved". */
  kind: z.string(),
  /** Null when Parapet itself did it. */
  by: Person.nullable(),
  /** What a person wrote with it: a proof's note, a reason. */
  words: z.string(),
  /** To whom it went, or who answered. */
  team: Team.nullable(),
  person: Person.nullable(),
  effect: z.enum(Effect).nullable(),
  /** Where it stood before this step. */
  was: z.enum(ActionStatus).nullable(),
  dueOn: z.string().nullable(),
  /** What it was called and what since, where it was proved already. */
  title: z.object({ from: z.string(), to: z.string() }).nullable(),
});

/** What became of one of many that were to change: it did, or it was refused with a reason. */
export type ActionChanged = z.infer<typeof ActionChanged>;
export const ActionChanged = z.object({
  number: z.number(),
  id: z.string(),
  action: ActionItemView.nullable(),
  refused: z
    .object({
      code: z.enum(["not_found", "forbidden", "invalid", "conflict", "too_many"]),
      message: z.string(),
    })
    .nullable(),
});

/** In a list across postmortems. */
export type ActionItemRow = z.infer<typeof ActionItemRow>;
export const ActionItemRow = ActionItemView.extend({
  postmortem: z.object({
    title: z.string(),
    stage: z.enum(["draft", "in_review", "published"]),
    team: Team,
    severity: z.string().nullable(),
    /** Whether the asker takes part in it. */
    takesPart: z.boolean(),
  }),
});

export const ActionItemPage = pageOf(ActionItemRow);

/** Words of a title, or a postmortem's number such as "PM-12". */
export type ActionLookUp = z.infer<typeof ActionLookUp>;
export const ActionLookUp = z.object({ words: z.string().trim().min(1).max(200) });

export type ActionFound = Pick<ActionItemView, "number" | "id" | "title" | "status">;
