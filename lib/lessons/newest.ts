import { z } from "zod";
import { StoredMoment } from "@/lib/dates/storable";
import { type Sql, sql } from "@/lib/db/select";
import { fromKey, toKey } from "@/lib/http/paging";

/** A list of lessons `l` from the newest on, paged by the moment and the id of its last one. */
export const newestFirst = sql`ORDER BY l."publishedAt" DESC, l."id" DESC`;

export const published = sql`l."publishedAt" IS NOT NULL AND l."removalId" IS NULL`;

export const keyOf = (last: { publishedAt: string | null; id: string }): string =>
  toKey([last.publishedAt, last.id]);

const Key = z.tuple([StoredMoment, z.uuid()]);

export function beyond(key: string | undefined): Sql {
  if (!key) return sql`true`;
  const [at, id] = fromKey(key, Key);
  return sql`(l."publishedAt", l."id") < (${at}::timestamptz, ${id}::uuid)`;
}
