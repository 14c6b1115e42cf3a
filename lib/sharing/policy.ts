import { type Actor, administers, leads, mayWrite } from "@/lib/auth/actor";
import { canEdit } from "@/lib/postmortems/policy";

type Written = Parameters<typeof canEdit>[1];

/** Whoever writes the postmortem prepares what strangers may read of it. */
export const canPrepare = (actor: Actor, postmortem: Written): boolean =>
  canEdit(actor, postmortem) || (mayWrite(actor) && administers(actor));

/** To put it before strangers, and to take it back, is for who answers for the team. */
export const canPutOut = (actor: Actor, { teamId }: Pick<Written, "teamId">): boolean =>
  mayWrite(actor) && (leads(actor, teamId) || administers(actor));

export const writersOnly =
  "Only its team and the people who take part prepare a public edition. Ask one of them.";
export const leadsOnly =
  "A lead of its team or an administrator decides what strangers read. Ask one of them.";
