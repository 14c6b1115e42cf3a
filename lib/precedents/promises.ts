import { turnsInList } from "@/lib/action-items/policy";
import { readActions } from "@/lib/action-items/rows";
import type { ActionItemRow } from "@/lib/action-items/schema";
import { isPromised } from "@/lib/action-items/words";
import type { Actor } from "@/lib/auth/actor";
import { sql } from "@/lib/db/select";
import type { EarlierPromise } from "./schema";

export type Promises = { open: EarlierPromise[]; kept: EarlierPromise[] };

/**
 * What was promised after these postmortems, by number: not kept (what nobody finished, then what
 * was dropped) and kept. The caller has seen to it that the asker may see all of them.
 */
export async function promisesOf(
  postmortemIds: readonly string[],
  actor: Actor,
): Promise<Map<number, Promises>> {
  if (postmortemIds.length === 0) return new Map();
  const rows = await readActions({
    actor,
    where: [sql`a."postmortemId" = ANY(${postmortemIds}::uuid[])`, sql`a."removalId" IS NULL`],
    orderBy: sql`a."position", a."id"`,
    limit: 500,
  });
  const numbers = [...new Set(rows.map(({ number }) => number))];
  return new Map(numbers.map((number) => [number, sorted(actor, rows, number)]));
}

function sorted(actor: Actor, rows: readonly ActionItemRow[], number: number): Promises {
  const own = rows.filter((row) => row.number === number).map((row) => present(actor, row));
  const unfinished = own.filter(({ status }) => isPromised(status));
  const dropped = own.filter(({ status }) => status === "wont_do");
  const kept = own.filter(({ status }) => status === "done" || status === "verified");
  return { open: [...unfinished, ...dropped], kept };
}

const present = (actor: Actor, row: ActionItemRow): EarlierPromise => ({
  id: row.id,
  title: row.title,
  status: row.status,
  dueOn: row.dueOn,
  owner: row.ownerUser?.name ?? row.ownerTeam?.name ?? null,
  reason: row.acceptedRisk?.reason ?? null,
  acceptedBy: row.acceptedRisk?.by.name ?? null,
  mayReopen: turnsInList(actor, row).includes("keep"),
});
