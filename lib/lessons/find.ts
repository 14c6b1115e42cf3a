import type { Tx } from "@/lib/db/client";
import { notFound } from "@/lib/errors/domain-error";

export async function findLesson(tx: Tx, postmortemId: string, id: string) {
  const lesson = await tx.lesson.findFirst({ where: { id, postmortemId, removalId: null } });
  if (!lesson) throw notFound("that lesson");
  return lesson;
}

/**
 * Holds the postmortem's row until the command ends and tells its stage as it is now: publishing
 * needs a lesson, and taking the last one away needs an unpublished postmortem.
 */
export async function holdStage(tx: Tx, postmortemId: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ stage: string }[]>`
    SELECT "stage"::text FROM "Postmortem" WHERE "id" = ${postmortemId}::uuid FOR NO KEY UPDATE`;
  if (!row) throw notFound("that postmortem");
  return row.stage;
}

/** Lessons that are there, not those taken away. */
export async function countLessons(tx: Tx, postmortemId: string): Promise<number> {
  return tx.lesson.count({ where: { postmortemId, removalId: null } });
}
