import { db, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors/domain-error";
import { fingerprint } from "./secrets";

/** Tries before waiting begins; an address may be a whole office behind one gateway. */
const freeTries = { email: 5, address: 50 };
const minuteMs = 60_000;
const longestWaitMs = 15 * minuteMs;
/** After a quiet day counting starts again. */
const forgetAfterMs = 24 * 60 * minuteMs;

export type ThrottleKey = { key: string; free: number };
export type ThrottleKeys = { email: ThrottleKey; address?: ThrottleKey };

/** A name for whoever is trying, kept only as a hash. */
export const throttleKey = (kind: keyof typeof freeTries, value: string): ThrottleKey => ({
  key: fingerprint(`${kind}:${value.toLowerCase()}`),
  free: freeTries[kind],
});

/**
 * Counts a try as failed before it is made, so that many at the same moment get no more tries than
 * one after the other; `forgiveTry` takes it back. A refused try counts nowhere.
 * @throws DomainError too_many while one of the keys has to wait.
 */
export async function takeTry({ email, address }: ThrottleKeys, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    // Always in this order, so that two tries never wait for each other.
    if (address) await take(tx, address, now);
    await take(tx, email, now);
  });
}

/** Once the free tries are used up the wait doubles: 1, 2, 4, 8, 15 minutes. */
async function take(tx: Tx, { key, free }: ThrottleKey, now: Date): Promise<void> {
  await tx.signInThrottle.createMany({ data: { key, blockedTo: now }, skipDuplicates: true });
  const [known] = await tx.$queryRaw<{ failures: number; blockedTo: Date }[]>`
    SELECT "failures", "blockedTo" FROM "SignInThrottle" WHERE "key" = ${key} FOR UPDATE`;
  if (known && known.blockedTo > now) throw tooMany(known.blockedTo, now);
  const stale = !known || now.getTime() - known.blockedTo.getTime() > forgetAfterMs;
  const failures = (stale ? 0 : known.failures) + 1;
  const waitMs = failures < free ? 0 : minuteMs * 2 ** (failures - free);
  const blockedTo = new Date(now.getTime() + Math.min(waitMs, longestWaitMs));
  await tx.signInThrottle.update({ where: { key }, data: { failures, blockedTo } });
}

function tooMany(blockedTo: Date, now: Date): DomainError {
  const minutes = Math.ceil((blockedTo.getTime() - now.getTime()) / minuteMs);
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  return new DomainError("too_many", `That was tried too often. Wait ${wait}, then try again.`);
}

/**
 * The right password ends the waiting for its e-mail. From the address only this try is taken
 * back: who has one account may not buy tries at others with it.
 */
export async function forgiveTry({ email, address }: ThrottleKeys, now: Date): Promise<void> {
  if (address)
    await db.signInThrottle.updateMany({
      where: { key: address.key },
      data: { failures: { decrement: 1 }, blockedTo: now },
    });
  const quiet = new Date(now.getTime() - forgetAfterMs);
  await db.signInThrottle.deleteMany({
    where: { OR: [{ key: email.key }, { blockedTo: { lt: quiet } }] },
  });
}
