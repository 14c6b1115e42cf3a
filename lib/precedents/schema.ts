import { z } from "zod";
import { ActionStatus } from "@/lib/db/generated/enums";
import { pageOf } from "@/lib/http/paging";
import { PostmortemNumber } from "@/lib/postmortems/schema";

/** What was promised after an earlier postmortem. */
export type EarlierPromise = z.infer<typeof EarlierPromise>;
export const EarlierPromise = z.object({
  id: z.string(),
  title: z.string(),
  status: z.enum(ActionStatus),
  dueOn: z.string().nullable(),
  owner: z.string().nullable(),
  /** Why it was dropped. */
  reason: z.string().nullable(),
  /** Who accepts the risk of that. */
  acceptedBy: z.string().nullable(),
  /** Whether the asker may open it again. */
  mayReopen: z.boolean(),
});

/** A postmortem that is like the one asked about. */
export type SimilarView = z.infer<typeof SimilarView>;
export const SimilarView = z.object({
  number: z.number(),
  title: z.string(),
  team: z.object({ slug: z.string(), name: z.string() }),
  occurredOn: z.string().nullable(),
  /** Why it is shown, a line each: "same service: checkout". */
  because: z.array(z.string()),
  /** Not kept: what nobody finished, then what was dropped. */
  openPromises: z.array(EarlierPromise),
});

export const SimilarList = pageOf(SimilarView);

/** The same for the interface, which can also open a promise again that was kept. */
export type Precedent = SimilarView & {
  /** Whether it stands out from what any two postmortems here have in common. */
  clear: boolean;
  /** Somebody said that this one is the asking one before, or again. */
  said: "before" | "again" | null;
  keptPromises: EarlierPromise[];
};

/** What is known of a postmortem that is about to be opened. */
export type Beginning = z.infer<typeof Beginning>;
export const Beginning = z.object({
  title: z.string().max(300),
  services: z.array(z.string().max(80)).max(30).optional(),
});

export type NewRepeat = z.infer<typeof NewRepeat>;
export const NewRepeat = z.object({
  number: PostmortemNumber,
  /** The number of the one that it repeats. */
  of: PostmortemNumber,
  /** Actions of that one to open again, by id. */
  reopen: z.array(z.uuid()).max(100).optional(),
});

export type RepeatLink = z.infer<typeof RepeatLink>;
export const RepeatLink = z.object({ number: PostmortemNumber, of: PostmortemNumber });

/** The other end of a link, with whose it is and when it happened. */
export type LinkedPostmortem = {
  number: number;
  title: string;
  team: string;
  occurredOn: string | null;
};

export type Repeats = { before: LinkedPostmortem[]; again: LinkedPostmortem[] };
