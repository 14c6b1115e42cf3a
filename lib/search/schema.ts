import { z } from "zod";
import { FindableKind } from "@/lib/db/generated/enums";
import { Page, pageOf } from "@/lib/http/paging";
import { Day, TagFilter } from "@/lib/postmortems/schema";
import { longestSearch } from "./reading";

/** PostgreSQL cannot hold the zero byte, and nobody looks for it. */
export const Words = z
  .string()
  .max(longestSearch, `That is longer than ${longestSearch} characters. A few words find more.`)
  .transform((text) => text.replaceAll("\u0000", ""));

const Filter = z.string().max(120).optional();
const none = z.literal("").transform(() => undefined);

export type SearchQuery = z.infer<typeof SearchQuery>;
export const SearchQuery = Page.extend({
  q: Words.default(""),
  kind: z.union([none, z.enum(FindableKind)]).optional(),
  /** Whose it is, by slug or id. */
  team: Filter,
  /** A layer that did not stop it, or that it strengthens; by slug. */
  layer: Filter,
  tag: TagFilter,
  severity: Filter,
  /** Not before this day. */
  since: z.union([none, Day]).optional(),
  /** "1" looks for the words as they are typed, and corrects none. */
  exact: z.union([none, z.literal("1")]).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

export type Part = z.infer<typeof Part>;
export const Part = z.object({ text: z.string(), hit: z.boolean() });

export type SearchItem = z.infer<typeof SearchItem>;
export const SearchItem = z.object({
  kind: z.enum(FindableKind),
  id: z.string(),
  /** The postmortem's, of what belongs to one. */
  number: z.number().nullable(),
  title: z.string(),
  /** The same in parts, those marked that matched. */
  titleParts: z.array(Part),
  /** Where the rest of the words stand, a line or two of it. */
  snippet: z.array(Part),
  /** A path of this site. */
  href: z.string(),
  /** Where it belongs and how it stands, in words: "PM-214", "Payments", "draft". */
  meta: z.array(z.string()),
});

export type Facet = z.infer<typeof Facet>;
export const Facet = z.object({ value: z.string(), name: z.string(), count: z.number() });

export type Facets = z.infer<typeof Facets>;
export const Facets = z.object({
  kind: z.array(Facet),
  team: z.array(Facet),
  tag: z.array(Facet),
  severity: z.array(Facet),
});

export type Suggestion = z.infer<typeof Suggestion>;
export const Suggestion = z.object({
  /** The words as they were probably meant. */
  words: z.string(),
  /** Those of them that are not as they were typed. */
  corrected: z.array(z.string()),
});

export type SearchAnswer = z.infer<typeof SearchAnswer>;
export const SearchAnswer = pageOf(SearchItem).extend({
  /** Of what the asker may see. */
  found: z.number(),
  /** There are more than were counted; the newest of them are shown. */
  more: z.boolean(),
  /** Not everything shown has all of the words. */
  loose: z.boolean(),
  /** What was looked for instead, where a word was nowhere. */
  suggestion: Suggestion.nullable(),
  facets: Facets,
});

export type Place = z.infer<typeof Place>;
/** A team's page. */
export const Place = z.object({ slug: z.string(), name: z.string() });

export type Offer = z.infer<typeof Offer>;
/** While somebody types: what fits best so far. */
export const Offer = z.object({
  items: z.array(SearchItem.omit({ snippet: true })),
  suggestion: Suggestion.nullable(),
  recent: z.array(z.string()),
  /** Where "go to team …" leads. */
  teams: z.array(Place),
});

export type RememberedSearch = z.infer<typeof RememberedSearch>;
export const RememberedSearch = z.object({ words: Words.pipe(z.string().trim().min(1)) });

export const NoInput = z.object({});
