import { type Actor, personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors/domain-error";
import type { ReadAllLessons, UndoReadAllLessons } from "./reading-schema";

/**
 * The asker opened a lesson. What somebody reads is nobody's news, so no activity is written.
 * @throws DomainError not_found for a lesson that is not published, or not any more.
 */
export async function readLesson(actor: Actor, { id }: { id: string }, now = new Date()) {
  const userId = personOf(actor);
  return transaction(async (tx) => {
    const postmortem = { stage: "published" as const };
    const where = { id, removalId: null, publishedAt: { not: null }, postmortem };
    if (!(await tx.lesson.findFirst({ where, select: { id: true } })))
      throw notFound("that lesson");
    await noteReading(tx, userId, id, now);
    return { id, read: true };
  });
}

/** The same inside a larger command: whoever answers a lesson has read it. The first time counts. */
export async function noteReading(tx: Tx, userId: string, lessonId: string, now = new Date()) {
  await tx.lessonReading.createMany({
    data: [{ lessonId, userId, readAt: now }],
    skipDuplicates: true,
  });
}

/**
 * Nothing that was published until then is news to the asker any more. They opened none of it, so
 * no team counts as having read it. Answers what `undoReadAllLessons` wants.
 */
export async function readAllLessons(actor: Actor, input: ReadAllLessons, now = new Date()) {
  const userId = personOf(actor);
  const upTo = new Date(Math.min(new Date(input.upTo).getTime(), now.getTime()));
  return transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO "ReadUpTo" AS k ("userId", "upTo", "setAt") VALUES (${userId}::uuid, ${upTo}, ${now})
      ON CONFLICT ("userId") DO UPDATE SET "before" = k."upTo",
        "upTo" = greatest(k."upTo", excluded."upTo"), "setAt" = excluded."setAt"`;
    return { setAt: now.toISOString() };
  });
}

/** Takes back what was done at that very moment, unless something was called read since. */
export async function undoReadAllLessons(actor: Actor, { setAt }: UndoReadAllLessons) {
  const where = { userId: personOf(actor), setAt: new Date(setAt) };
  return transaction(async (tx) => {
    const mark = await tx.readUpTo.findFirst({ where });
    if (mark?.before)
      await tx.readUpTo.updateMany({
        where,
        data: { upTo: mark.before, before: null, setAt: mark.before },
      });
    else await tx.readUpTo.deleteMany({ where });
    return { undone: mark !== null };
  });
}
