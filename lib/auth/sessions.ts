import { db, type Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { sessionLifeSeconds } from "./cookie";
import { hashPassword, isOutdated, passwordMatches } from "./passwords";
import { newSecret } from "./secrets";
import { forgiveTry, takeTry, throttleKey } from "./throttle";

type Attempt = { email: string; password: string; address: string; browser: string; now: Date };
export type StartedSession = { id: string; userId: string };

/**
 * Starts a session for the right password. Whether the address exists shows neither in the answer
 * nor in the time it takes.
 * @throws DomainError too_many after too many failures.
 */
export async function startSession(attempt: Attempt): Promise<StartedSession | null> {
  const email = attempt.email.trim().toLowerCase();
  const keys = {
    email: throttleKey("email", email),
    address: throttleKey("address", attempt.address),
  };
  await takeTry(keys, attempt.now);
  const user = await db.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true },
  });
  const stored = user?.passwordHash ?? null;
  const matches = await passwordMatches(stored, attempt.password);
  if (!matches || !user || !stored) return null;
  await forgiveTry(keys, attempt.now);
  if (isOutdated(stored)) return rehash(user.id, stored, attempt);
  return openSessionFor(user.id, stored, attempt);
}

/** The cost grew since this password was set; only now do we have it to hash again. */
async function rehash(userId: string, stored: string, attempt: Attempt) {
  const passwordHash = await hashPassword(attempt.password);
  const { count } = await db.user.updateMany({
    where: { id: userId, passwordHash: stored },
    data: { passwordHash },
  });
  return count === 0 ? null : openSessionFor(userId, passwordHash, attempt);
}

/**
 * The share lock makes signing in and losing the right to it take turns: whoever deactivates the
 * person or changes the password at this moment also ends this session.
 */
async function openSessionFor(userId: string, stored: string, { browser, now }: Attempt) {
  return transaction(async (tx) => {
    const held = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid AND "passwordHash" = ${stored} FOR SHARE`;
    return held.length === 0 ? null : openSession(tx, userId, browser, now);
  });
}

/** For somebody whose right to it was just shown in the same transaction. */
export async function openSession(
  tx: Tx,
  userId: string,
  browser: string,
  now: Date,
): Promise<StartedSession> {
  const expiresAt = new Date(now.getTime() + sessionLifeSeconds * 1000);
  const id = newSecret();
  await tx.session.deleteMany({ where: { userId, expiresAt: { lt: now } } });
  await tx.session.create({ data: { id, userId, browser: plain(browser), expiresAt } });
  return { id, userId };
}

const plain = (browser: string) => browser.replace(/[^\x20-\x7e]/g, "").slice(0, 300);

export async function endSession(id: string): Promise<void> {
  await db.session.deleteMany({ where: { id } });
}

/**
 * Replaces the password and signs the person out everywhere else at once.
 * @returns false when the current password is not right.
 * @throws DomainError too_many: a found open tab is no place to guess either.
 */
export async function replacePassword(
  userId: string,
  { current, next, keep, now }: { current: string; next: string; keep: string | null; now: Date },
): Promise<boolean> {
  const keys = { email: throttleKey("email", userId) };
  await takeTry(keys, now);
  const { passwordHash: stored } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true },
  });
  if (!(await passwordMatches(stored, current))) return false;
  await forgiveTry(keys, now);
  const passwordHash = await hashPassword(next);
  return transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId, passwordHash: stored },
      data: { passwordHash },
    });
    if (count === 0) return false;
    await tx.session.deleteMany({ where: { userId, ...(keep ? { id: { not: keep } } : {}) } });
    // Addresses by which the password could be set again go with the old one.
    await tx.invitation.deleteMany({ where: { userId, acceptedAt: null } });
    return true;
  });
}
