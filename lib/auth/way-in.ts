import type { Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors/domain-error";

/**
 * For whoever makes another key to the asker's own account: it takes turns with deactivating them,
 * which takes the keys that are there. Their actor was minted before the transaction began.
 * @throws DomainError forbidden when they have no way in any more.
 */
export async function holdWayIn(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR SHARE`;
  // Asked anew: what the lock waited for is seen only by a statement that begins after it.
  const here = await tx.user.findFirst({
    where: { id: userId, OR: [{ passwordHash: { not: null } }, { apiTokens: { some: {} } }] },
    select: { id: true },
  });
  if (!here) throw new DomainError("forbidden", "This account has been deactivated.");
}
