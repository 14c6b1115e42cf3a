import { type Actor, belongsTo, mayWrite } from "@/lib/auth/actor";
import { canEdit } from "@/lib/postmortems/policy";

type Owned = { ownerUserId: string | null; ownerTeamId: string | null };
type InReach = Parameters<typeof canEdit>[1];

function owns(actor: Actor, item: Owned): boolean {
  if (item.ownerUserId !== null) return item.ownerUserId === actor.userId;
  return item.ownerTeamId !== null && belongsTo(actor, item.ownerTeamId);
}

/**
 * Whoever promised may begin, prove and reopen, even where they may not write in the postmortem.
 * Being an owner opens no draft: until it is published, or they take part in it, it stays hidden.
 */
export function canKeep(actor: Actor, item: Owned, postmortem: InReach): boolean {
  return mayWrite(actor) && (owns(actor, item) || canEdit(actor, postmortem));
}

/** A member of the team that owns it. */
export function canNameKeeper(actor: Actor, { ownerTeamId }: Owned): boolean {
  return mayWrite(actor) && ownerTeamId !== null && belongsTo(actor, ownerTeamId);
}

/** A second pair of eyes may be anybody's who can see it and is not the one who proved it. */
export function canVerify(actor: Actor, proof: { provedById: string }): boolean {
  return mayWrite(actor) && actor.userId !== null && actor.userId !== proof.provedById;
}

export const notTheirs =
  "Only its owner and those who write this postmortem may do that. Ask one of them.";

type Listed = {
  ownerUser: { id: string } | null;
  ownerTeam: { slug: string } | null;
  proof: { by: { id: string } } | null;
  postmortem: { team: { slug: string }; takesPart?: boolean };
};

/** The turns that somebody who sees an action may take; whether one is due is another question. */
export function turnsInList(actor: Actor, row: Listed): ("keep" | "verify" | "acceptRisk")[] {
  if (!mayWrite(actor)) return [];
  const ours = (team: { slug: string } | null) =>
    actor.teams.some(({ slug }) => slug === team?.slug);
  const writes = ours(row.postmortem.team) || row.postmortem.takesPart === true;
  const owns = row.ownerUser ? row.ownerUser.id === actor.userId : ours(row.ownerTeam);
  return [
    ...(writes || owns ? (["keep"] as const) : []),
    ...(writes ? (["acceptRisk"] as const) : []),
    ...(row.proof && row.proof.by.id !== actor.userId ? (["verify"] as const) : []),
  ];
}
