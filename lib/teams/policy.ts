import { type Actor, administers, belongsTo, leads, mayWrite } from "@/lib/auth/actor";
import type { NewPerson } from "./schema";

export const canCreateTeam = mayWrite;

/** Its lead, and every administrator. */
export const canLead = (actor: Actor, teamId: string): boolean =>
  administers(actor) || (mayWrite(actor) && leads(actor, teamId));

/** A member speaks for the team; an administrator for any. */
export const canSpeakFor = (actor: Actor, teamId: string): boolean =>
  mayWrite(actor) && (belongsTo(actor, teamId) || administers(actor));

/** A lead invites into their own teams, and nobody above a member. */
export function canInvite(actor: Actor, { role, teams }: Pick<NewPerson, "role" | "teams">) {
  if (administers(actor)) return true;
  const own = teams.length > 0 && teams.every((id) => canLead(actor, id));
  return own && role !== "administrator";
}

export const leadsOnly = "Only the team's lead or an administrator may change this.";
export const administratorsOnly = "Only an administrator may change this. Ask one of yours.";
