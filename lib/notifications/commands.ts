import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { raw, sql } from "@/lib/db/select";
import { transaction } from "@/lib/db/transaction";
import { invalid, notFound } from "@/lib/errors/domain-error";
import { reconcile } from "@/lib/errors/reconcile";
import { ring } from "@/lib/live/bell";
import { usualRhythm } from "./rhythm";
import { noticesWithSubjects, stillTheirs } from "./rows";
import type { NoticeMark, PaceChange, ReadAll, RhythmChange, UndoReadAll } from "./schema";

/**
 * Marks one notice of the asker as read, or as not. What somebody reads is nobody's news, so no
 * activity is written; their other tabs and browsers hear of it.
 */
export async function markNotice(actor: Actor, { id, read }: NoticeMark, now = new Date()) {
  const userId = personOf(actor);
  return transaction(async (tx) => {
    const { count } = await tx.notice.updateMany({
      where: { id, userId },
      data: { readAt: read ? now : null },
    });
    if (count === 0) throw notFound("that notice");
    await ring(tx, [userId]);
    return { id, read };
  });
}

type Marked = { id: string };

/** Marks what the asker could see as read, and answers what `undoReadAll` wants. */
export async function markAllRead(actor: Actor, { upTo, kind }: ReadAll, now = new Date()) {
  const userId = personOf(actor);
  return transaction(async (tx) => {
    const marked = await tx.$queryRaw<Marked[]>`
      UPDATE "Notice" SET "readAt" = ${now} WHERE "id" IN (
        SELECT n."id" FROM ${noticesWithSubjects}
        WHERE n."userId" = ${userId}::uuid AND n."readAt" IS NULL AND n."id" <= ${upTo}::uuid
          AND ${stillTheirs} ${kind ? sql`AND n."kind" = ${kind}::"NoticeKind"` : raw("")})
      RETURNING "id"::text AS "id"`;
    await ring(tx, [userId]);
    return { readAt: now.toISOString(), count: marked.length };
  });
}

/** Those that were read at that very moment are unread again. */
export async function undoReadAll(actor: Actor, { readAt }: UndoReadAll) {
  const userId = personOf(actor);
  return transaction(async (tx) => {
    const { count } = await tx.notice.updateMany({
      where: { userId, readAt: new Date(readAt) },
      data: { readAt: null },
    });
    await ring(tx, [userId]);
    return { count };
  });
}

/**
 * Changes when the asker wants to hear from Parapet.
 * @throws DomainError conflict when it was changed in another tab since.
 */
export async function changeRhythm(actor: Actor, input: RhythmChange) {
  const { version, base, ...change } = input;
  const userId = personOf(actor);
  return transaction(async (tx) => {
    await hold(tx, userId);
    const stored = await tx.rhythm.findUnique({ where: { userId } });
    const before = stored ?? { ...usualRhythm, zone: null, version: 0 };
    reconcile(before, change, { version, base });
    const { zone, quietFromMin, quietToMin, weeklyOn } = { ...before, ...change };
    ensureHeard({ quietFromMin, quietToMin });
    const kept = { zone, quietFromMin, quietToMin, weeklyOn, version: before.version + 1 };
    await tx.rhythm.upsert({ where: { userId }, create: { ...kept, userId }, update: kept });
    await record(tx, actor, "rhythm.changed", {
      subjectId: userId,
      detail: { fields: Object.keys(change) },
    });
    return { version: kept.version };
  });
}

/** Rounds come twice an hour: between them a shorter time would be missed, every day. */
function ensureHeard({ quietFromMin, quietToMin }: Quiet): void {
  if (quietFromMin === quietToMin || openMinutes({ quietFromMin, quietToMin }) >= 60) return;
  const message = "Leave at least an hour without quiet, or no reminder would ever reach you.";
  throw invalid(message, { quietToMin: message });
}

type Quiet = { quietFromMin: number; quietToMin: number };

const openMinutes = ({ quietFromMin, quietToMin }: Quiet): number =>
  (quietFromMin - quietToMin + 24 * 60) % (24 * 60);

/** Two tabs that set a first rhythm take turns. */
const hold = (tx: Tx, userId: string) =>
  tx.$executeRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;

/** How often one kind comes to the asker by mail. The inbox has it in any case. */
export async function choosePace(actor: Actor, { kind, pace }: PaceChange) {
  const userId = personOf(actor);
  return transaction(async (tx) => {
    await tx.mailWish.upsert({
      where: { userId_kind: { userId, kind } },
      create: { userId, kind, pace },
      update: { pace },
    });
    await record(tx, actor, "pace.chosen", { subjectId: userId, detail: { kind, pace } });
    return { kind, pace };
  });
}
