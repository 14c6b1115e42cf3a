import { z } from "zod";
import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { StanceKind } from "@/lib/db/generated/enums";
import { type Sql, sql } from "@/lib/db/select";
import { transaction } from "@/lib/db/transaction";
import { DomainError, invalid } from "@/lib/errors/domain-error";
import type { AnswerAt } from "./stance-schema";
import { type Asked, findAsked } from "./stances";

/** Of the activities `y` that tell of answers: it was not taken back. */
export const stands: Sql = sql`NOT EXISTS (SELECT 1 FROM "Activity" z
  WHERE z."subjectId" = y."subjectId" AND z."kind" = 'stance.taken-back'
    AND z."detail"->>'activityId' = y."id"::text)`;

/**
 * Takes back the answer of that very moment, as after a slip: what the team said before stands again,
 * or its silence. What was promised or adopted in the same breath is not undone by it.
 * @throws DomainError conflict when somebody answered since, invalid where something came of it.
 */
export async function takeAnswerBack(actor: Actor, { id, team, at }: AnswerAt) {
  return transaction(async (tx) => {
    const asked = await findAsked(tx, actor, { id, team });
    const key = { lessonId: asked.lesson.id, teamId: asked.team.id };
    const [latest, previous] = await readTaken(tx, asked);
    if (!latest || asked.before?.takenAt.toISOString() !== at)
      throw new DomainError("conflict", "There is another answer by now. It stays as it is.");
    if (ledFurther(latest, previous))
      throw invalid("An action or a practice came of this answer. Change the answer instead.");
    if (previous)
      await tx.stance.update({ where: { lessonId_teamId: key }, data: previous.answer });
    else {
      await tx.stance.delete({ where: { lessonId_teamId: key } });
      await tx.ask.updateMany({ where: key, data: { answeredAt: null } });
    }
    await record(tx, actor, "stance.taken-back", {
      postmortemId: asked.lesson.postmortemId,
      subjectId: asked.lesson.id,
      detail: { teamId: asked.team.id, activityId: latest.id },
    });
    return { lesson: asked.lesson.id, team: asked.team.slug };
  });
}

/** An answer as its activity tells it. */
export const ToldAnswer = z.object({
  teamId: z.string(),
  /** Absent in what was kept before answers could be taken back. */
  at: z.iso.datetime().optional(),
  stance: z.enum(StanceKind),
  note: z.string().default(""),
  evidence: z.string().nullable().default(null),
  actionItemId: z.string().nullable().default(null),
  practiceId: z.string().nullable().default(null),
});

type TakenRow = { id: string; detail: unknown; takenById: string | null; recordedAt: Date };

/** The newest two answers of a team, those that were taken back left out. */
async function readTaken(tx: Tx, { lesson, team }: Asked) {
  const rows = await tx.$queryRaw<TakenRow[]>`
    SELECT y."id"::text, y."detail", y."userId" AS "takenById", y."at" AS "recordedAt"
    FROM "Activity" y WHERE y."subjectId" = ${lesson.id} AND y."kind" = 'stance.taken'
      AND y."detail"->>'teamId' = ${team.id} AND ${stands}
    ORDER BY y."id" DESC LIMIT 2`;
  return rows.map(({ id, detail, takenById, recordedAt }) => {
    const { at = recordedAt, teamId: _, ...said } = ToldAnswer.parse(detail);
    return { id, answer: { ...said, takenAt: new Date(at), ...(takenById && { takenById }) } };
  });
}

type Taken = Awaited<ReturnType<typeof readTaken>>[number];

/** Whether something was promised or adopted with it; to be covered adopts nothing. */
function ledFurther({ answer }: Taken, previous: Taken | undefined): boolean {
  const promised = answer.actionItemId !== null;
  const adopted = answer.stance === "applies" && answer.practiceId !== null;
  return (
    (promised && answer.actionItemId !== previous?.answer.actionItemId) ||
    (adopted && answer.practiceId !== previous?.answer.practiceId)
  );
}
