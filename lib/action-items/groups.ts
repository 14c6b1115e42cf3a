import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { join, literal, type Sql, select, sql } from "@/lib/db/select";
import { fromKey, type Paged, toKey } from "@/lib/http/paging";
import { listLayers } from "@/lib/layers/queries";
import { visible } from "@/lib/postmortems/reach";
import { type Card, cardColumns, readCards } from "./cards";
import { todayInUtc } from "./due";
import { dueRangeWords } from "./due-ranges";
import { type ActionItemFilter, dueRanges, looksBack } from "./filter";
import type { Grouping } from "./look";
import { dueIn, matching } from "./matching";
import { newestFirst, soonestFirst } from "./promised";

/** What a group shows of itself; the rest is a list of its own, which `narrow` leads to. */
export type Group = {
  key: string;
  name: string;
  narrow: Partial<ActionItemFilter>;
  cards: Card[];
  more: boolean;
};

/** Cards a group shows. */
const few = 5;
/** Cards read for one page of teams or owners: ten groups at least. */
const pageful = (few + 1) * 10;

type Asked = { actor: Actor; where: Sql[]; orderBy: Sql; after: string | undefined };

/**
 * The first few of each group, however many there are. A draft is in no group of those who may not
 * see it, and a group that would hold only such ones is not there.
 */
export async function listGroups(
  actor: Actor,
  filter: ActionItemFilter,
  by: Grouping,
  today = todayInUtc(),
): Promise<Paged<Group>> {
  const found = await matching(filter, actor, today);
  if (!found) return { items: [], next: null };
  const orderBy = looksBack(filter) ? newestFirst : soonestFirst;
  const asked = { actor, where: found.where, orderBy, after: filter.after };
  if (by === "due") return { items: await byDue(asked, today), next: null };
  if (by === "layer") return { items: await byLayer(asked), next: null };
  return by === "team" ? byTeam(asked) : byOwner(asked);
}

type Part = { key: string; name: string; narrow: Partial<ActionItemFilter>; where: Sql };

function byDue(asked: Asked, today: string): Promise<Group[]> {
  const part = (due: (typeof dueRanges)[number]): Part => ({
    key: due,
    name: dueRangeWords[due],
    narrow: { due },
    where: dueIn(due, today),
  });
  return inParts(asked, dueRanges.map(part));
}

async function byLayer(asked: Asked): Promise<Group[]> {
  const layers = await listLayers(asked.actor, { retired: true });
  const parts = layers.map(({ slug, name }) => ({
    key: slug,
    name,
    narrow: { layer: slug },
    where: sql`a."layerId" = (SELECT l."id" FROM "Layer" l WHERE l."slug" = ${slug})`,
  }));
  const none = { layer: "none" };
  const rest = { key: "none", name: "No layer", narrow: none, where: sql`a."layerId" IS NULL` };
  return inParts(asked, [...parts, rest]);
}

/** A handful of groups, known beforehand, in one statement. */
async function inParts({ actor, where, orderBy }: Asked, parts: Part[]): Promise<Group[]> {
  const runs = parts.map((part) => ({
    key: part.key,
    where: [...where, part.where],
    orderBy,
    limit: few + 1,
  }));
  const cards = await readCards(actor, false, runs);
  return parts
    .map(({ key, name, narrow }) => groupOf(key, name, narrow, cards[key] ?? []))
    .filter((group) => group.cards.length > 0);
}

const groupOf = (
  key: string,
  name: string,
  narrow: Partial<ActionItemFilter>,
  cards: Card[],
): Group => ({ key, name, narrow, cards: cards.slice(0, few), more: cards.length > few });

/** By the team whose postmortem it comes from. */
function byTeam(asked: Asked): Promise<Paged<Group>> {
  const from = sql`SELECT t."id", t."slug" AS "key", t."name" FROM "Team" t`;
  return inTurn(asked, from, [sql`a."teamId" = g."id"`], (key) => ({ team: key }));
}

/** People and teams by name; what nobody owns stands first. */
async function byOwner(asked: Asked): Promise<Paged<Group>> {
  const from = sql`
    SELECT u."id", u."id"::text AS "key", u."name" FROM "User" u
    UNION ALL SELECT t."id", t."slug", t."name" FROM "Team" t`;
  const owned = [sql`a."ownerUserId" = g."id"`, sql`a."ownerTeamId" = g."id"`];
  const groups = await inTurn(asked, from, owned, (key) => ({ owner: key }));
  if (asked.after) return groups;
  const nobody = { owner: "nobody" };
  const where = sql`a."ownerUserId" IS NULL AND a."ownerTeamId" IS NULL`;
  const part = { key: "nobody", name: "Nobody owns it yet", narrow: nobody, where };
  return { ...groups, items: [...(await inParts(asked, [part])), ...groups.items] };
}

type Row = Card & { groupKey: string; groupName: string };

/**
 * Groups of which there may be hundreds: read in the order of their names until the page is full,
 * and each of them no further than it shows.
 */
async function inTurn(
  { actor, where, orderBy, after }: Asked,
  from: Sql,
  belongs: Sql[],
  narrow: (key: string) => Partial<ActionItemFilter>,
): Promise<Paged<Group>> {
  const [name, key] = after ? fromKey(after, z.tuple([z.string(), z.string()])) : [];
  const beyond = name === undefined ? sql`true` : sql`(f."name", f."key") > (${name}, ${key})`;
  const run = (condition: Sql) => sql`(
    SELECT ${cardColumns(actor)}, row_number() OVER (ORDER BY ${orderBy}) AS "place"
    FROM "ActionItem" a JOIN "Postmortem" p ON p."id" = a."postmortemId"
    WHERE ${join([condition, ...where, visible(actor)], " AND ")}
    ORDER BY ${orderBy} LIMIT ${literal(few + 1)})`;
  const rows = await select<Row>`
    SELECT g."key" AS "groupKey", g."name" AS "groupName", c.*
    FROM (SELECT * FROM (${from}) f WHERE ${beyond} ORDER BY f."name", f."key") g
    CROSS JOIN LATERAL (${join(belongs.map(run), " UNION ALL ")}) c
    ORDER BY g."name", g."key", c."place" LIMIT ${literal(pageful)}`;
  return pageOfGroups(rows, narrow);
}

/** The last group of a full page may be cut, so it begins the next page. */
function pageOfGroups(rows: Row[], narrow: (key: string) => Partial<ActionItemFilter>) {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.groupKey, [...(found.get(row.groupKey) ?? []), row]);
  const whole = [...found.values()].slice(0, rows.length === pageful ? -1 : undefined);
  const items = whole.map((cards) => {
    const { groupKey, groupName } = cards[0] as Row;
    return groupOf(groupKey, groupName, narrow(groupKey), cards);
  });
  const last = items.at(-1);
  const next = rows.length === pageful && last ? toKey([last.name, last.key]) : null;
  return { items, next };
}
