import { z } from "zod";
import { Named, Yes } from "@/lib/action-items/filter";
import { StanceKind } from "@/lib/db/generated/enums";
import { Page } from "@/lib/http/paging";
import { queryString, readQuery } from "@/lib/http/query";
import { TagFilter } from "@/lib/postmortems/schema";

export type LessonFilter = z.infer<typeof LessonFilter>;
export const LessonFilter = Page.extend({
  team: Named,
  severity: Named,
  /** A layer that did not stop it, by slug. */
  layer: Named,
  tag: TagFilter,
  /** A service that it was about. */
  service: Named,
  /** Only what the asker follows. */
  following: Yes,
  /** Only what is news to the asker. */
  unread: Yes,
  /** What the asker's teams answered. */
  status: z
    .union([
      z.literal("").transform(() => undefined),
      z.enum(["unanswered", ...Object.values(StanceKind)]),
    ])
    .optional(),
});

/** The filter in an address of /lessons, such as "?tag=dns&following=true"; without its page. */
export function filterOf(query: string): LessonFilter {
  const { after, ...filter } = readQuery(
    LessonFilter,
    Object.fromEntries(new URLSearchParams(query)),
  );
  return filter;
}

/** The filter as an address of /lessons holds it: without its page, and without what is usual. */
export function addressOf(filter: Partial<LessonFilter>): string {
  const { after, limit, following, unread, ...named } = filter;
  return queryString(named, {
    ...(following ? { following } : {}),
    ...(unread ? { unread } : {}),
  });
}

/** Whether anything is asked for besides the page. */
export const narrows = (filter: Partial<LessonFilter>): boolean => addressOf(filter) !== "";
