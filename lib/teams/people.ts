import { record } from "@/lib/activity/record";
import { type Actor, administers } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { ensure, invalid, notFound } from "@/lib/errors/domain-error";
import { mailInvitation } from "./invitation-letter";
import { makeInvitation } from "./invitations";
import { holdOrganisation } from "./organisation";
import { administratorsOnly, canInvite } from "./policy";
import type { ById, NewPerson, RoleChange } from "./schema";
import type { InvitationView } from "./views";

/** Makes a person and the one-time link by which they choose a password; mails it where we can. */
export async function invitePerson(
  actor: Actor,
  { name, email, role, teams }: NewPerson,
): Promise<InvitationView> {
  return transaction(async (tx) => {
    ensure(canInvite(actor, { role, teams }), invitersOnly);
    const found = await tx.team.count({ where: { id: { in: teams } } });
    if (found < new Set(teams).size) throw notFound("one of these teams");
    const [person] = await tx.user.createManyAndReturn({
      data: { name, email, role },
      select: { id: true, name: true, email: true },
      skipDuplicates: true,
    });
    if (!person) throw invalid(alreadyHere, { email: "Already here." });
    await tx.membership.createMany({
      data: [...new Set(teams)].map((teamId) => ({ teamId, userId: person.id })),
    });
    await record(tx, actor, "person.invited", { subjectId: person.id, detail: { role, teams } });
    return invite(tx, person);
  });
}

const invitersOnly =
  "A lead can invite members and readers into the teams that they lead. Ask an administrator for the rest.";
const alreadyHere = "Somebody with this address is here already. Add them to your team by name.";

/**
 * A new one-time link for somebody who is here: when theirs ran out, when they lost their
 * password, or when they come back. Older addresses end.
 */
export async function inviteAgain(actor: Actor, { id }: ById): Promise<InvitationView> {
  return transaction(async (tx) => {
    // Not for leads: whoever holds the address becomes that person, an administrator perhaps.
    ensure(administers(actor), administratorsOnly);
    const person = await findPerson(tx, id);
    await record(tx, actor, "person.invited", { subjectId: id, detail: { again: true } });
    return invite(tx, person);
  });
}

async function invite(tx: Tx, person: { id: string; name: string; email: string }) {
  const now = new Date();
  return mailInvitation(tx, person, await makeInvitation(tx, person, now), now);
}

export async function changeRole(actor: Actor, { id, role }: RoleChange) {
  return transaction(async (tx) => {
    ensure(administers(actor), administratorsOnly);
    await holdOrganisation(tx);
    const person = await findPerson(tx, id);
    if (role !== "administrator") await ensureAnotherAdministrator(tx, id);
    await tx.user.update({ where: { id }, data: { role } });
    await record(tx, actor, "person.role-changed", {
      subjectId: id,
      detail: { from: person.role, to: role },
    });
    return { id, role };
  });
}

/**
 * Ends somebody's way in at once: sessions, tokens, open invitations, password and teams. What
 * they wrote stays under their name.
 */
export async function deactivate(actor: Actor, { id }: ById) {
  return transaction(async (tx) => {
    ensure(administers(actor), administratorsOnly);
    await holdOrganisation(tx);
    await findPerson(tx, id);
    await ensureAnotherAdministrator(tx, id);
    const of = { where: { userId: id } };
    await tx.user.update({ where: { id }, data: { passwordHash: null } });
    await tx.session.deleteMany(of);
    await tx.apiToken.deleteMany(of);
    await tx.calendarFeed.deleteMany(of);
    await tx.feedAddress.deleteMany(of);
    await tx.invitation.deleteMany({ where: { userId: id, acceptedAt: null } });
    const teams = await tx.membership.findMany(of);
    await tx.membership.deleteMany(of);
    await record(tx, actor, "person.deactivated", {
      subjectId: id,
      detail: { teams: teams.map(({ teamId, lead }) => ({ teamId, lead })) },
    });
    return { id };
  });
}

async function findPerson(tx: Tx, id: string) {
  const person = await tx.user.findUnique({
    where: { id },
    select: { id: true, name: true, email: true, role: true },
  });
  if (!person) throw notFound("that person");
  return person;
}

/** Call with the organisation held: two administrators may demote each other at once. */
async function ensureAnotherAdministrator(tx: Tx, id: string): Promise<void> {
  const other = await tx.user.findFirst({
    where: { role: "administrator", id: { not: id }, passwordHash: { not: null } },
    select: { id: true },
  });
  if (!other)
    throw invalid(
      "An organisation keeps at least one administrator who can sign in. Make somebody else one first.",
    );
}
