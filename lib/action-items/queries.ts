import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { sql } from "@/lib/db/select";
import { reachPostmortem } from "@/lib/postmortems/reach";
import { withinItsOwn } from "./present";
import { readActions } from "./rows";
import type { ActionItemView } from "./schema";

/**
 * One postmortem's, in the order in which people placed them.
 * @throws DomainError not_found when the postmortem is out of reach.
 */
export async function listActions(
  actor: Actor,
  { number }: { number: number },
): Promise<ActionItemView[]> {
  const postmortem = await reachPostmortem(actor, number);
  const rows = await readActions({
    where: [sql`p."id" = ${postmortem.id}::uuid`, sql`a."removalId" IS NULL`],
    orderBy: sql`a."position", a."id"`,
    often: true,
  });
  return rows.map(withinItsOwn);
}

export type Owners = {
  people: { id: string; name: string }[];
  teams: { slug: string; name: string }[];
};

/** Who may be chosen: its team and participants by name, and every team. No address is read. */
export async function listOwners(actor: Actor, { number }: { number: number }): Promise<Owners> {
  const { id, teamId } = await reachPostmortem(actor, number);
  const near = [
    { memberships: { some: { teamId } } },
    { participations: { some: { postmortemId: id } } },
    { ownedActions: { some: { postmortemId: id, removalId: null } } },
  ];
  const [people, teams] = await Promise.all([
    db.user.findMany({
      where: { role: { not: "reader" }, OR: near },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    }),
    db.team.findMany({ orderBy: { name: "asc" }, select: { slug: true, name: true } }),
  ]);
  return { people, teams };
}
