import { cache } from "react";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { sql } from "@/lib/db/select";
import { notFound } from "@/lib/errors/domain-error";
import { reachPostmortem, visible } from "@/lib/postmortems/reach";
import { isUuid } from "@/lib/teams/find";
import { withinItsOwn } from "./present";
import { readActions } from "./rows";
import type { ActionItemRow, ActionItemView } from "./schema";

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
    actor,
    where: [sql`p."id" = ${postmortem.id}::uuid`, sql`a."removalId" IS NULL`],
    orderBy: sql`a."position", a."id"`,
    often: true,
  });
  return rows.map(withinItsOwn);
}

/**
 * One by its id alone, with its postmortem.
 * @throws DomainError not_found when the postmortem is out of reach.
 */
export const getAction = async (actor: Actor, { id }: { id: string }) => read(actor, id);

/** A page asks twice: for its title and for itself. */
const read = cache(async (actor: Actor, id: string): Promise<ActionItemRow> => {
  const where = [sql`a."id" = ${id}::uuid`, sql`a."removalId" IS NULL`, visible(actor)];
  const asked = { actor, where, orderBy: sql`a."id"`, often: true };
  const [found] = isUuid(id) ? await readActions(asked) : [];
  if (!found) throw notFound("that action");
  return found;
});

export type Owners = {
  people: { id: string; name: string }[];
  teams: { slug: string; name: string }[];
};

/**
 * Who may be chosen: its team and participants, the people of teams that keep an action of it, and
 * every team. No address is read.
 */
export async function listOwners(actor: Actor, { number }: { number: number }): Promise<Owners> {
  const { id, teamId } = await reachPostmortem(actor, number);
  const near = [
    { memberships: { some: { teamId } } },
    { participations: { some: { postmortemId: id } } },
    { ownedActions: { some: { postmortemId: id, removalId: null } } },
    { memberships: { some: { team: { ownedActions: { some: { postmortemId: id } } } } } },
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
