import type { SearchQuery } from "./schema";

/** What narrows a search beside its words. */
export const narrowing = ["kind", "team", "layer", "severity", "tag", "since"] as const;

type Asked = Partial<Pick<SearchQuery, "q" | (typeof narrowing)[number]>>;

export const isNarrowed = (query: Asked): boolean => narrowing.some((name) => query[name]);

/**
 * Without words the newest are listed, where an index knows which these are: what has to do with a
 * layer it does not know, and few may among all that there is.
 */
export const listsNewest = (query: Asked): boolean =>
  !query.q?.trim() && isNarrowed(query) && !query.layer;
