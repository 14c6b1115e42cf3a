import { type Actor, personOf, teamIds } from "@/lib/auth/actor";
import { type Sql, sql } from "@/lib/db/select";
import { isUuid } from "@/lib/teams/find";
import { daysOf } from "./due-ranges";
import type { ActionItemFilter, DueRange } from "./filter";
import { idsOf, rarelyTagged } from "./named";
import { waitsFor } from "./waits";

export type Matching = {
  where: Sql[];
  /** Whether the best plan is the same whatever the values. */
  often: boolean;
};

/**
 * A filter as conditions on `a` and its postmortem `p`, and null when it names what is not there.
 * Who may see what is not among them. `today` is such as "2026-03-21".
 */
export async function matching(
  filter: ActionItemFilter,
  actor: Actor,
  today: string,
): Promise<Matching | null> {
  const { team, severity, tag, type, due } = filter;
  const layer = filter.layer === "none" ? undefined : filter.layer;
  const [ids, owner] = await Promise.all([
    idsOf({ team, severity, layer }),
    ownedBy(actor, filter.owner),
  ]);
  if (!ids || !owner) return null;
  const where = [
    sql`a."removalId" IS NULL`,
    ...(filter.waits ? [waitsFor(actor, today)] : inStatus(filter)),
    ...(ids.severity ? [sql`p."severityId" = ${ids.severity}::uuid`] : []),
    ...(ids.layer ? [sql`a."layerId" = ${ids.layer}::uuid`] : []),
    ...(filter.layer === "none" ? [sql`a."layerId" IS NULL`] : []),
    ...(ids.team ? [ofTeam(sql`${ids.team}::uuid`)] : []),
    ...owner,
    ...(type ? [sql`a."type" = ${type}::"ActionType"`] : []),
    ...(due ? [dueIn(due, today)] : []),
    ...(tag ? [await tagged(tag)] : []),
    ...(filter.mine ? [keptBy(actor)] : []),
  ];
  const named = team || severity || filter.layer || tag || filter.owner || type || due;
  return { where, often: !named && !filter.since };
}

/** Whose postmortem it comes from, or who owns it. */
export const ofTeam = (id: Sql): Sql => sql`(a."teamId" = ${id} OR a."ownerTeamId" = ${id})`;

/** Owned by the asker or by a team of theirs. */
const keptBy = (actor: Actor): Sql => sql`(a."ownerUserId" = ${actor.userId}::uuid
  OR a."ownerTeamId" = ANY(${teamIds(actor)}::uuid[]))`;

function inStatus({ status, since }: ActionItemFilter): Sql[] {
  const settled = since ? [sql`a."settledAt" >= ${since}::date AT TIME ZONE 'UTC'`] : [];
  // "open" is what nobody chose, and what was settled since a day is not open.
  if (status === "all" || (status === "open" && since)) return settled;
  if (status === "open") return [sql`a."settledAt" IS NULL`];
  const promised = status === "in_progress" ? [sql`a."settledAt" IS NULL`] : [];
  const over = promised.length === 0 ? [sql`a."settledAt" IS NOT NULL`] : [];
  return [...settled, ...promised, ...over, ofStatus(status)];
}

const ofStatus = (status: "in_progress" | "done" | "verified" | "wont_do" | "kept"): Sql =>
  status === "kept"
    ? sql`a."status" IN ('done', 'verified')`
    : sql`a."status" = ${status}::"ActionStatus"`;

/** Null for a name that nobody has. */
async function ownedBy(actor: Actor, owner: string | undefined): Promise<Sql[] | null> {
  if (!owner) return [];
  if (owner === "me") return [sql`a."ownerUserId" = ${personOf(actor)}::uuid`];
  if (owner === "nobody") return [sql`a."ownerUserId" IS NULL AND a."ownerTeamId" IS NULL`];
  if (isUuid(owner)) return [sql`a."ownerUserId" = ${owner}::uuid`];
  const ids = await idsOf({ team: owner });
  return ids?.team ? [sql`a."ownerTeamId" = ${ids.team}::uuid`] : null;
}

export function dueIn(range: DueRange, today: string): Sql {
  if (range === "none") return sql`a."dueOn" IS NULL`;
  const { from, until } = daysOf(range, today);
  const within = sql`a."dueOn" >= ${from ?? "-infinity"}::date
    AND a."dueOn" < ${until ?? "infinity"}::date`;
  return range === "late" ? sql`${within} AND a."settledAt" IS NULL` : within;
}

async function tagged(tag: string): Promise<Sql> {
  const rare = await rarelyTagged(tag);
  return rare
    ? sql`a."postmortemId" = ANY(${rare}::uuid[])`
    : sql`p."tags" @> ARRAY[${tag}]::text[]`;
}
