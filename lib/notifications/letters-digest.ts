import { lookUpReader } from "@/lib/auth/lookup";
import { db, type Prisma, type Tx } from "@/lib/db/client";
import { type Digest, getDigest, numbersIn } from "./digest";
import type { Entry } from "./letters-words";

/** The digest for whoever was told of a week and had no letter about it; read with their eyes. */
export async function digestFor(userId: string, now: Date): Promise<Digest | null> {
  const [notice] = await db.notice.findMany({
    where: { userId, kind: "weekly_summary", mailedAt: null },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 1,
    select: { detail: true },
  });
  const upTo = (notice?.detail as Prisma.JsonObject | undefined)?.upTo;
  const reader = typeof upTo === "string" ? await lookUpReader(userId) : null;
  return reader && typeof upTo === "string" ? getDigest(reader, { upTo }, now) : null;
}

/** Whose words a letter has in it, so that it does not go should one of them be taken back. */
export async function rememberTold(tx: Tx, entries: Entry[], digest: Digest): Promise<void> {
  const told = numbersIn(digest);
  for (const { notice } of entries)
    if (notice.kind === "weekly_summary")
      await tx.notice.update({
        where: { id: notice.id },
        data: { detail: { ...(notice.detail as Prisma.JsonObject), told } },
      });
}
