import { type Actor, administers, leads, mayWrite } from "@/lib/auth/actor";
import { canSpeakFor } from "@/lib/teams/policy";

type Owned = { ownerTeamId: string };

export const canChange = (actor: Actor, practice: Owned): boolean =>
  canSpeakFor(actor, practice.ownerTeamId);

/** To read it signed out is the organisation's matter: who leads the team may allow it. */
export const canOpen = (actor: Actor, { ownerTeamId }: Owned): boolean =>
  mayWrite(actor) && (leads(actor, ownerTeamId) || administers(actor));

export const ownersOnly = "Only the team that owns this practice may change it. Ask one of them.";
export const leadsOnly =
  "Who may read it without signing in is for the lead of its team or an administrator to say.";
export const membersOnly = (team: string) =>
  `Only the members of ${team} speak for it. Ask one of them.`;
