import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { StoredMoment } from "@/lib/dates/storable";
import { type Sql, sql } from "@/lib/db/select";
import { fromKey, type Paged, page, toKey } from "@/lib/http/paging";
import { visible } from "@/lib/postmortems/reach";
import { Day } from "@/lib/postmortems/schema";
import { todayInUtc } from "./due";
import { type ActionItemFilter, looksBack } from "./filter";
import { matching } from "./matching";
import { readActions } from "./rows";
import type { ActionItemRow } from "./schema";

/**
 * Across postmortems. Of what is promised the soonest due comes first and what has no day last; of
 * what is settled the newest.
 */
export async function listActionItems(
  actor: Actor,
  filter: ActionItemFilter,
  today = todayInUtc(),
): Promise<Paged<ActionItemRow>> {
  const found = await matching(filter, actor, today);
  if (!found) return { items: [], next: null };
  const asked = { actor, where: [...found.where, visible(actor)], often: found.often };
  const walk = looksBack(filter) ? back : ahead;
  return walk(asked, filter.after, filter.limit);
}

type Asked = { actor: Actor; where: Sql[]; often: boolean };

const Settled = z.tuple([StoredMoment, z.uuid()]);

async function back(asked: Asked, after: string | undefined, limit: number) {
  const key = after ? fromKey(after, Settled) : null;
  const beyond = key
    ? [sql`(a."settledAt", a."id") < (${key[0]}::timestamptz, ${key[1]}::uuid)`]
    : [];
  const rows = await readActions({
    ...asked,
    where: [...asked.where, sql`a."settledAt" IS NOT NULL`, ...beyond],
    orderBy: newestFirst,
    limit: limit + 1,
  });
  return page(rows, limit, (last) => toKey([last.settledAt, last.id]));
}

const Key = z.tuple([Day.nullable(), z.uuid()]);

async function ahead(asked: Asked, after: string | undefined, limit: number) {
  const rows = await readAhead(asked, after ? fromKey(after, Key) : null, limit + 1);
  return page(rows, limit, (last) => toKey([last.dueOn, last.id]));
}

/**
 * The dated ones, then those without a day: two ranges of one index, each entered at its key, where
 * one condition over both would read the index from its start.
 */
async function readAhead(asked: Asked, key: z.infer<typeof Key> | null, limit: number) {
  const [day, id] = key ?? [];
  const read = (range: Sql[], atMost: number) =>
    readActions({
      ...asked,
      where: [...asked.where, ...range],
      orderBy: soonestFirst,
      limit: atMost,
    });
  const dated = day === null ? [] : await read([datedAfter(day, id)], limit);
  if (dated.length === limit) return dated;
  const after = day === null ? [sql`a."id" > ${id}::uuid`] : [];
  return [...dated, ...(await read([sql`a."dueOn" IS NULL`, ...after], limit - dated.length))];
}

export const soonestFirst = sql`a."dueOn", a."id"`;
export const newestFirst = sql`a."settledAt" DESC, a."id" DESC`;

const datedAfter = (day: string | undefined, id: string | undefined): Sql =>
  day === undefined
    ? sql`a."dueOn" IS NOT NULL`
    : sql`(a."dueOn", a."id") > (${day}::date, ${id}::uuid)`;
