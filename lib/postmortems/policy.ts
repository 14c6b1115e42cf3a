import { type Actor, belongsTo, mayWrite, teamIds } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/client";

/**
 * What an actor may see: published for the organisation, the rest for its team and its
 * participants. Goes into the where clause of every query, so that counts, pages and filters
 * cannot betray a draft.
 */
export function visibleTo(actor: Actor): Prisma.PostmortemWhereInput {
  if (actor.userId === null) return {};
  return {
    OR: [
      { stage: "published" },
      { teamId: { in: teamIds(actor) } },
      { participants: { some: { userId: actor.userId } } },
    ],
  };
}

type InReach = { teamId: string; participants: { userId: string }[] };

/** Its team and its participants write it, before and after publication. */
export function canEdit(actor: Actor, postmortem: InReach): boolean {
  if (!mayWrite(actor)) return false;
  if (actor.userId === null) return true;
  return (
    belongsTo(actor, postmortem.teamId) ||
    postmortem.participants.some(({ userId }) => userId === actor.userId)
  );
}

export const readOnly =
  "Only its team and the people who take part may change this postmortem. Ask one of them to add you.";

/** A team's members open postmortems for it; an administrator may for any team. */
export function canOpenFor(actor: Actor, teamId: string): boolean {
  return mayWrite(actor) && (belongsTo(actor, teamId) || actor.role === "administrator");
}
