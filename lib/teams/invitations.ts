import { record } from "@/lib/activity/record";
import { ensureHardToGuess } from "@/lib/auth/guessing";
import { hashPassword } from "@/lib/auth/passwords";
import { fingerprint, newSecret } from "@/lib/auth/secrets";
import { openSession } from "@/lib/auth/sessions";
import { systemActor } from "@/lib/auth/system";
import { db, type Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { env } from "@/lib/env/env";
import { invalid } from "@/lib/errors/domain-error";
import type { InvitationAnswer } from "./schema";
import type { InvitationView } from "./views";

const lifeMs = 7 * 24 * 60 * 60_000;

/** The newest address is the only one that works. */
export async function makeInvitation(
  tx: Tx,
  person: { id: string; name: string },
  now = new Date(),
): Promise<InvitationView> {
  await tx.invitation.deleteMany({ where: { userId: person.id, acceptedAt: null } });
  const token = newSecret();
  const expiresAt = new Date(now.getTime() + lifeMs);
  await tx.invitation.create({
    data: { userId: person.id, tokenHash: fingerprint(token), expiresAt },
  });
  return {
    name: person.name,
    address: `${env().APP_URL}/join/${token}`,
    expiresAt: expiresAt.toISOString(),
  };
}

/** Whom an address invites, while it still does. Whoever holds the token may know. */
export async function getInvited(token: string, now = new Date()) {
  const invitation = await db.invitation.findFirst({
    where: open(token, now),
    select: { user: { select: { name: true, email: true } } },
  });
  return invitation?.user ?? null;
}

const open = (token: string, now: Date) => ({
  tokenHash: fingerprint(token),
  acceptedAt: null,
  expiresAt: { gt: now },
});

/**
 * Sets the password, ends whatever was signed in before, and starts a session. An address works
 * once, also when it is used twice at the same moment.
 * @throws DomainError invalid for an address that ran out, and for a password easy to guess.
 */
export async function acceptInvitation(
  { token, password }: InvitationAnswer,
  browser: string,
  now = new Date(),
) {
  const user = await getInvited(token, now);
  if (!user) throw ranOut();
  const organisation = await db.organisation.findFirst({ select: { name: true } });
  ensureHardToGuess(password, [user.email, user.name, organisation?.name ?? ""]);
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    const [accepted] = await tx.invitation.updateManyAndReturn({
      where: open(token, now),
      data: { acceptedAt: now },
      select: { userId: true },
    });
    if (!accepted) throw ranOut();
    const { userId } = accepted;
    await tx.user.update({ where: { id: userId }, data: { passwordHash } });
    await tx.session.deleteMany({ where: { userId } });
    // Nobody is signed in yet, so that Parapet itself records it.
    await record(tx, systemActor("joining"), "invitation.accepted", { subjectId: userId });
    return openSession(tx, userId, browser, now);
  });
}

const ranOut = () =>
  invalid("This address was used already or ran out. Ask whoever sent it for a new one.");
