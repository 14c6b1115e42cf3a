import type { Actor } from "@/lib/auth/actor";
import { join, literal, select } from "@/lib/db/select";
import { type Candidate, columns, reading, seen } from "./candidates";
import { type Filters, marked } from "./filters";
import type { Look } from "./looking";
import { askedBy } from "./terms";

/** What fits the filters alone, the newest first. */
export async function lookAtNewest(filters: Filters, actor: Actor): Promise<Look> {
  const fits = [...marked(filters), ...filters.conditions, seen(actor)];
  const rows = await select<Candidate>`
    SELECT ${columns([])}, '{}'::int[] AS "held" FROM "Findable" f
    WHERE ${join(fits, " AND ")} ORDER BY f."at" DESC, f."id" DESC LIMIT ${literal(reading.all + 1)}`;
  return {
    found: rows.slice(0, reading.all),
    more: rows.length > reading.all,
    asked: await askedBy([]),
    loose: false,
    suggestion: null,
  };
}
