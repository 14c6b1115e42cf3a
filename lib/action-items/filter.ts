import { z } from "zod";
import { ActionType } from "@/lib/db/generated/enums";
import { Page } from "@/lib/http/paging";
import { queryString } from "@/lib/http/query";
import { Day, TagFilter } from "@/lib/postmortems/schema";

export const Named = z.string().max(120).optional();

/** A form's empty choice asks for nothing. */
const orAny = <T extends z.ZodType>(schema: T) =>
  z.union([schema, z.literal("").transform(() => undefined)]).optional();

/** A box that a form leaves empty says no. */
export const Yes = z
  .stringbool()
  .or(z.literal("").transform(() => false))
  .default(false);

/** When a promise is due, seen from today. The first is what is still promised and past its day. */
export const dueRanges = ["late", "week", "month", "later", "none"] as const;
export type DueRange = (typeof dueRanges)[number];

export type ActionItemFilter = z.infer<typeof ActionItemFilter>;
export const ActionItemFilter = Page.extend({
  /** The owner's team or the postmortem's, by slug. */
  team: Named,
  severity: Named,
  /** A layer's slug, or "none". */
  layer: Named,
  tag: TagFilter,
  /** "me", "nobody", a person's id or a team's slug. */
  owner: Named,
  type: orAny(z.enum(ActionType)),
  due: orAny(z.enum(dueRanges)),
  /** Settled on this UTC day or later, whichever way unless the status says it. */
  since: orAny(Day),
  /**
   * "open" is what is still promised, begun or not; "kept" is done and verified. A form's empty
   * choice says "all".
   */
  status: z
    .union([
      z.enum(["open", "in_progress", "kept", "done", "verified", "wont_do", "all"]),
      z.literal("").transform(() => "all" as const),
    ])
    .default("open"),
  /** Owned by the asker or by a team of theirs. */
  mine: Yes,
  /** Asks something of the asker now, in whatever status. */
  waits: Yes,
});

/** Whether it looks at what is over, which is read from the newest back. */
export const looksBack = ({ status, since, waits }: ActionItemFilter): boolean =>
  !waits && (since !== undefined || ["kept", "done", "verified", "wont_do"].includes(status));

/** The words of a filter as an address holds them: without its page, and without what is usual. */
export function addressOf(filter: Partial<ActionItemFilter>): string {
  const { after, limit, status, mine, waits, ...named } = filter;
  return queryString(named, {
    ...(status === "open" ? {} : { status }),
    ...(mine ? { mine } : {}),
    ...(waits ? { waits } : {}),
  });
}

/** Whether it leaves anything out of what is promised. */
export const narrows = (filter: ActionItemFilter): boolean => addressOf(filter) !== "";
