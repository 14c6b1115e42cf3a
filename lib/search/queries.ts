import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { selectOften } from "@/lib/db/select";
import { fromKey, toKey } from "@/lib/http/paging";
import type { Candidate } from "./candidates";
import { facetsOf, type Names } from "./facets";
import { filtersOf, noFilters } from "./filters";
import { findNumbered, look } from "./looking";
import { hitsIn } from "./marking";
import { listsNewest } from "./narrowing";
import { lookAtNewest } from "./newest";
import { plainShown, presentItem } from "./present";
import type { Offer, SearchAnswer, SearchItem, SearchQuery } from "./schema";
import { readShown } from "./showing";
import { teamsCalled } from "./teams-called";
import type { Term } from "./terms";

const nothing: SearchAnswer = {
  items: [],
  next: null,
  found: 0,
  more: false,
  loose: false,
  suggestion: null,
  facets: { kind: [], team: [], tag: [], severity: [] },
};

/**
 * What the asker may see of what was looked for, best first; a number's own postmortem before all.
 * Filters without words list what fits, the newest first, but for a layer's (`listsNewest`).
 */
export async function search(
  actor: Actor,
  query: SearchQuery,
  now = Date.now(),
): Promise<SearchAnswer> {
  const { q, after, limit, exact } = query;
  const filters = await filtersOf(query);
  if (!filters) return nothing;
  const { found, asked, ...told } = listsNewest(query)
    ? await lookAtNewest(filters, actor)
    : await look({ q, filters, exact: exact === "1", now }, actor);
  const numbered = await findNumbered(q, filters, actor);
  const ids = withFirst(
    found.map(({ id }) => id),
    numbered,
  );
  const from = after ? placeAfter(ids, after) : 0;
  const shown = ids.slice(from, from + limit);
  const last = shown.at(-1);
  const [items, names] = await Promise.all([
    itemsOf(shown, asked.terms, actor, { passages: true, akin: told.loose, now }),
    namesIn(found),
  ]);
  return {
    ...told,
    items,
    next: last && from + limit < ids.length ? toKey([last, String(from + limit)]) : null,
    found: ids.length,
    facets: facetsOf(found, names),
  };
}

/** While somebody types: the few that fit best so far, or what they looked for lately. */
export async function suggest(
  actor: Actor,
  { q }: { q: string },
  now = Date.now(),
): Promise<Offer> {
  if (q.trim() === "")
    return { items: [], suggestion: null, recent: await listRecent(actor), teams: [] };
  const { found, asked, suggestion, loose } = await look(
    { q, filters: noFilters, exact: false, now },
    actor,
  );
  const [numbered, teams] = await Promise.all([findNumbered(q, noFilters, actor), teamsCalled(q)]);
  const ids = withFirst(
    found.map(({ id }) => id),
    numbered,
  ).slice(0, 8);
  const items = await itemsOf(ids, asked.terms, actor, { passages: false, akin: loose, now });
  return { items: items.map(({ snippet, ...item }) => item), suggestion, recent: [], teams };
}

/** What the asker looked for lately, the newest first. */
export async function listRecent(actor: Actor): Promise<string[]> {
  const rows = await selectOften<{ words: string }>`
    SELECT "words" FROM "RecentSearch" WHERE "userId" = ${actor.userId}::uuid
    ORDER BY "askedAt" DESC LIMIT 8`;
  return rows.map(({ words }) => words);
}

const withFirst = (ids: readonly string[], first: string | null): string[] =>
  first ? [first, ...ids.filter((id) => id !== first)] : [...ids];

/** Behind the last one that was shown, wherever it stands by now. */
function placeAfter(ids: readonly string[], key: string): number {
  const [last, place] = fromKey(key, z.tuple([z.uuid(), z.string().regex(/^\d{1,4}$/)]));
  const at = ids.indexOf(last);
  return at < 0 ? Number(place) : at + 1;
}

async function itemsOf(
  ids: readonly string[],
  terms: readonly Term[],
  actor: Actor,
  { passages, akin, now }: { passages: boolean; akin: boolean; now: number },
): Promise<SearchItem[]> {
  const stems = passages ? tellingStems(terms) : null;
  const shown = (await readShown(ids, stems, now, actor)).map(plainShown);
  const isHit = await hitsIn(
    shown.flatMap(({ title, passage }) => [title, passage]),
    terms,
    { akin },
  );
  return shown.map((one) => presentItem(one, isHit));
}

/** A passage is chosen by a few words: each is looked for in all that a postmortem tells. */
const tellingStems = (terms: readonly Term[]): string[] =>
  [...terms]
    .sort((one, other) => other.weight - one.weight)
    .flatMap(({ stems, opening, text }) => (opening && stems.length === 0 ? [text] : stems))
    .slice(0, 4);

async function namesIn(found: readonly Candidate[]): Promise<Names> {
  if (found.length === 0) return { teams: new Map(), severities: new Map() };
  const teamIds = [...new Set(found.map(({ teamId }) => teamId))];
  const rows = await selectOften<{ id: string; slug: string | null; name: string }>`
    SELECT "id", "slug", "name" FROM "Team" WHERE "id" = ANY(${teamIds}::uuid[])
    UNION ALL SELECT "id", NULL, "name" FROM "Severity"`;
  const teams = rows.flatMap(({ id, slug, name }) =>
    slug === null ? [] : [[id, { slug, name }] as const],
  );
  const severities = rows.filter(({ slug }) => slug === null);
  return {
    teams: new Map(teams),
    severities: new Map(severities.map(({ id, name }) => [id, name])),
  };
}
