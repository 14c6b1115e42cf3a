import type { Role } from "@/lib/db/generated/enums";

declare const minted: unique symbol;

/** A team as its member sees it. */
export type ActorTeam = { id: string; slug: string; name: string; lead: boolean };

/**
 * Who is asking. Every query and command takes one first, so that a forgotten check is a type
 * error. Made only by `mint`, and `mint` is called only at the gates: a session, a token or the
 * secret address of a calendar or feed; the system; and, with nothing shown, for the one whom a letter is
 * written to.
 */
export type Actor = Readonly<{
  [minted]: true;
  /** Null for the system itself. */
  userId: string | null;
  name: string;
  role: Role;
  teams: readonly ActorTeam[];
}>;

export type ActorFacts = Omit<Actor, typeof minted>;

export function mint(facts: ActorFacts): Actor {
  return Object.freeze({ ...facts }) as Actor;
}

export const teamIds = (actor: Actor): string[] => actor.teams.map((team) => team.id);

export const leads = (actor: Actor, teamId: string): boolean =>
  actor.teams.some((team) => team.id === teamId && team.lead);

export const belongsTo = (actor: Actor, teamId: string): boolean =>
  actor.teams.some((team) => team.id === teamId);

/** Readers read; everybody else may write where a policy lets them. */
export const mayWrite = (actor: Actor): boolean => actor.role !== "reader";

export const administers = (actor: Actor): boolean => actor.role === "administrator";

/** The user behind an actor; the system has none and may not do what needs a name. */
export function personOf(actor: Actor): string {
  if (actor.userId === null) throw new Error("The system acted where a person is needed");
  return actor.userId;
}
