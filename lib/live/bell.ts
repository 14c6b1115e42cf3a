import type { Tx } from "@/lib/db/client";

/** What the database calls it; every server that has an open stream listens to it. */
export const channel = "parapet_live";

/** A payload holds 8,000 bytes at most; an id and its comma take 37. */
const perRing = 200;

/**
 * Wakes the open streams of these people once the transaction has happened. It says that there is
 * something to look at and never what: the tables are the truth, and a ring may be lost.
 */
export async function ring(tx: Tx, userIds: Iterable<string>): Promise<void> {
  const people = [...new Set(userIds)];
  for (let from = 0; from < people.length; from += perRing) {
    const payload = people.slice(from, from + perRing).join(",");
    await tx.$executeRaw`SELECT pg_notify(${channel}, ${payload})`;
  }
}
