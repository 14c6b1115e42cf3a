import { z } from "zod";
import { type Actor, teamIds } from "@/lib/auth/actor";
import { type Sql, sql } from "@/lib/db/select";
import { fromKey, type Paged, page, toKey } from "@/lib/http/paging";
import { visible } from "@/lib/postmortems/reach";
import { Day } from "@/lib/postmortems/schema";
import { idsOf, rarelyTagged } from "./named";
import { readActions } from "./rows";
import { ActionItemFilter, type ActionItemRow } from "./schema";

/** Across postmortems: what is due first comes first, what has no day comes last. */
export async function listActionItems(
  actor: Actor,
  filter: ActionItemFilter,
): Promise<Paged<ActionItemRow>> {
  const key = filter.after ? fromKey(filter.after, Key) : null;
  const ids = await idsOf(filter);
  if (!ids) return { items: [], next: null };
  const where = [
    sql`a."removalId" IS NULL`,
    ...inStatus(filter.status),
    ...(ids.severity ? [sql`p."severityId" = ${ids.severity}::uuid`] : []),
    ...(ids.layer ? [sql`a."layerId" = ${ids.layer}::uuid`] : []),
    ...(ids.team ? [ofTeam(ids.team)] : []),
    ...(filter.tag ? [await tagged(filter.tag)] : []),
    ...(filter.mine ? [ownedBy(actor)] : []),
    visible(actor),
  ];
  const often = !(ids.team || ids.severity || ids.layer || filter.tag);
  const rows = await readFrom({ where, often }, key, filter.limit + 1);
  return page(rows, filter.limit, (last) => toKey([last.dueOn, last.id]));
}

const Key = z.tuple([Day.nullable(), z.uuid()]);
type Key = z.infer<typeof Key>;

/**
 * The dated ones, then those without a day: two ranges of one index, each entered at its key, where
 * one condition over both would read the index from its start.
 */
async function readFrom({ where, often }: Asked, key: Key | null, limit: number) {
  const [day, id] = key ?? [];
  const read = (range: Sql[], atMost: number) =>
    readActions({ where: [...where, ...range], orderBy: inOrder, limit: atMost, often });
  const dated = day === null ? [] : await read([datedAfter(day, id)], limit);
  if (dated.length === limit) return dated;
  const after = day === null ? [sql`a."id" > ${id}::uuid`] : [];
  return [...dated, ...(await read([sql`a."dueOn" IS NULL`, ...after], limit - dated.length))];
}

type Asked = { where: Sql[]; often: boolean };
const inOrder = sql`a."dueOn", a."id"`;

const datedAfter = (day: string | undefined, id: string | undefined): Sql =>
  day === undefined
    ? sql`a."dueOn" IS NOT NULL`
    : sql`(a."dueOn", a."id") > (${day}::date, ${id}::uuid)`;

function inStatus(status: ActionItemFilter["status"]): Sql[] {
  if (status === "all") return [];
  if (status === "open") return [sql`a."settledAt" IS NULL`];
  return [sql`a."status" = ${status}::"ActionStatus"`];
}

const ofTeam = (id: string): Sql =>
  sql`(a."ownerTeamId" = ${id}::uuid OR p."teamId" = ${id}::uuid)`;

async function tagged(tag: string): Promise<Sql> {
  const rare = await rarelyTagged(tag);
  return rare
    ? sql`a."postmortemId" = ANY(${rare}::uuid[])`
    : sql`p."tags" @> ARRAY[${tag}]::text[]`;
}

const ownedBy = (actor: Actor): Sql => sql`(a."ownerUserId" = ${actor.userId}::uuid
  OR a."ownerTeamId" = ANY(${teamIds(actor)}::uuid[]))`;

/** What the asker and their teams promised, the soonest due first. */
export async function listPromises(actor: Actor, limit = 8): Promise<ActionItemRow[]> {
  const filter = ActionItemFilter.parse({ mine: "true", limit });
  return (await listActionItems(actor, filter)).items;
}
