import { z } from "zod";
import { IssueState, TrackerKind } from "@/lib/db/generated/enums";
import { ByItem, Prose } from "@/lib/postmortems/schema";

const Name = z.string().trim().max(120);
const Base = z.string().trim().max(300);
const Project = z
  .string()
  .trim()
  .min(1, "Where are the issues? Write the repository, project or team.")
  .max(200)
  .regex(/^[\p{L}\p{N}._/-]+$/u, "Write it as the tool does, such as acme/shop or OPS.")
  .refine((text) => !/(^|\/)\.{0,2}(\/|$)/.test(text), "Write it as the tool does: acme/shop.");
const Account = z.string().trim().max(200);
/** Goes into a header as it is. */
const Token = z
  .string()
  .trim()
  .max(1_000)
  .regex(/^[\x21-\x7e]*$/, "A token has no spaces and no letters beyond the English ones.");

export type NewTracker = z.infer<typeof NewTracker>;
export const NewTracker = z.object({
  kind: z.enum(TrackerKind),
  name: Name.optional(),
  baseUrl: Base.optional(),
  project: Project,
  account: Account.optional(),
  token: Token.min(1, "Without a token we can make no issue."),
});

export const ById = z.object({ id: z.uuid() });

/** An empty token leaves the one that is there. */
export type TrackerChange = z.infer<typeof TrackerChange>;
export const TrackerChange = ById.extend({
  name: Name.optional(),
  baseUrl: Base.optional(),
  project: Project.optional(),
  account: Account.optional(),
  token: Token.optional(),
});

export type TrackerSwitch = z.infer<typeof TrackerSwitch>;
export const TrackerSwitch = ById.extend({ on: z.stringbool().or(z.boolean()) });

/** The secret that the tool made; without one a new one is made here. */
export type HookSecretChange = z.infer<typeof HookSecretChange>;
export const HookSecretChange = ById.extend({
  secret: Token.min(16, "That is too short to be the webhook’s secret.").optional(),
});

export type NewIssue = z.infer<typeof NewIssue>;
export const NewIssue = ByItem.extend({
  tracker: z.uuid("Choose where it is to be made."),
  title: Prose(255).pipe(z.string().trim().min(1, "Give the issue a title.")),
  body: Prose(20_000),
});

export type IssueLink = z.infer<typeof IssueLink>;
export const IssueLink = ByItem.extend({
  /** The address of the issue, or its key as in "#12" or "OPS-12". */
  reference: z.string().trim().min(1, "Write the issue’s address or key.").max(2_000),
  /** Which tracker a bare key is of; with an address, or with one tracker alone, nobody asks. */
  tracker: z.union([z.uuid(), z.literal("").transform(() => undefined)]).optional(),
});

export type IssueUnlink = z.infer<typeof IssueUnlink>;
export const IssueUnlink = ByItem.extend({ issue: z.uuid() });

export type IssueView = z.infer<typeof IssueView>;
export const IssueView = z.object({
  id: z.string(),
  trackerKind: z.enum(TrackerKind),
  key: z.string(),
  url: z.string(),
  state: z.enum(IssueState),
  stateWord: z.string(),
});

/** Where issues may be made, for those who keep a promise. */
export type PlaceView = { id: string; kind: TrackerKind; name: string };

/** What a new issue would say, to be read and changed before it is sent. */
export type IssueDraft = { title: string; body: string };

/** For administrators. No secret is among it. */
export type TrackerView = PlaceView & {
  baseUrl: string;
  project: string;
  account: string;
  polledAt: string | null;
  heardAt: string | null;
  failure: string;
  failingSince: string | null;
  waitUntil: string | null;
  switchedOff: boolean;
  issues: number;
  hookAddress: string;
};
