import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { findPostmortem } from "@/lib/postmortems/find";
import { withinItsOwn } from "./present";
import { readActions, visible } from "./rows";
import type { ActionItemView } from "./schema";

/**
 * One postmortem's, in the order in which people placed them.
 * @throws DomainError not_found when the postmortem is out of reach.
 */
export async function listActions(
  actor: Actor,
  { number }: { number: number },
): Promise<ActionItemView[]> {
  const rows = await readActions(db, {
    where: [Prisma.sql`p."number" = ${number}`, Prisma.sql`a."removalId" IS NULL`, visible(actor)],
    orderBy: Prisma.sql`a."position", a."id"`,
  });
  // Only an empty answer is ambiguous: nothing promised yet, or nothing to be seen.
  if (rows.length === 0) await findPostmortem(db, actor, number);
  return rows.map(withinItsOwn);
}

export type Owners = {
  people: { id: string; name: string }[];
  teams: { slug: string; name: string }[];
};

/** Who may be chosen: its team and participants by name, and every team. No address is read. */
export async function listOwners(actor: Actor, { number }: { number: number }): Promise<Owners> {
  const { id, teamId } = await findPostmortem(db, actor, number);
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
