import { lookUpReader } from "@/lib/auth/lookup";
import type { Week } from "@/lib/dates/week";
import { db, type Prisma, type Tx } from "@/lib/db/client";
import { type Digest, getDigest, wordsIn } from "./digest";
import type { Entry } from "./letters-words";

/** Each with the week that it tells of, by its notice. */
export type Digests = ReadonlyMap<string, Digest>;

/** Of the weeks of which somebody was told and had no letter; read with their eyes. */
export async function digestsFor(userId: string, now: Date): Promise<Digests> {
  const notices = await db.notice.findMany({
    where: { userId, kind: "weekly_summary", mailedAt: null },
    select: { id: true, detail: true },
  });
  const reader = notices.length > 0 ? await lookUpReader(userId) : null;
  const digests = new Map<string, Digest>();
  for (const { id, detail } of notices) {
    const week = weekOf(detail);
    if (reader && week) digests.set(id, await getDigest(reader, week, now));
  }
  return digests;
}

/**
 * As `tellOfTheWeek` told it; before it was from a moment on, it was told up to a day. A notice that
 * names no week has its line in the letter, and holds up no other.
 */
function weekOf(detail: Prisma.JsonValue): Week | null {
  const { from, upTo } = detail as Prisma.JsonObject;
  if (typeof upTo !== "string") return null;
  return { upTo, ...(typeof from === "string" && { from }) };
}

/** Whose words a letter has in it, so that it does not go should one of them be taken back. */
export async function rememberTold(tx: Tx, entries: Entry[], digests: Digests): Promise<void> {
  for (const { notice } of entries) {
    const digest = digests.get(notice.id);
    if (!digest) continue;
    await tx.notice.update({
      where: { id: notice.id },
      data: { detail: { ...(notice.detail as Prisma.JsonObject), ...wordsIn(digest) } },
    });
  }
}
