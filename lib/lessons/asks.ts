import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";

type OfLesson = {
  /** Of this one alone. */
  lesson?: string | null;
  /** It was asked about before: only whom its tags concern are asked now. */
  changed?: boolean;
};

/**
 * Asks teams whether a published postmortem's lessons could happen to them, none of them twice:
 * every team but its own or, where the organisation says so, those that named one of its tags or
 * services. A lesson that is taken away is asked about as well: it waits for nobody until it is
 * back. Who answered without being asked is not asked any more.
 */
export async function askTeamsIn(
  tx: Tx,
  actor: Actor,
  postmortemId: string,
  at: Date,
  { lesson = null, changed = false }: OfLesson = {},
) {
  const asked = await tx.$executeRaw`
    INSERT INTO "Ask" ("lessonId", "teamId", "askedAt", "answeredAt")
    SELECT l."id", t."id", ${at}, s."takenAt"
    FROM "Lesson" l
    JOIN "Postmortem" p ON p."id" = l."postmortemId" AND p."stage" = 'published'
    JOIN "Team" t ON t."id" <> p."teamId"
    LEFT JOIN "Stance" s ON s."lessonId" = l."id" AND s."teamId" = t."id"
    WHERE p."id" = ${postmortemId}::uuid AND (${lesson}::uuid IS NULL OR l."id" = ${lesson}::uuid)
      AND (NOT ${changed}::boolean AND coalesce((SELECT o."asksEveryTeam" FROM "Organisation" o LIMIT 1), true)
        OR EXISTS (SELECT 1 FROM "Interest" i WHERE i."teamId" = t."id" AND (
          (i."kind" = 'tag' AND i."value" = ANY(l."tags"))
          OR (i."kind" = 'service' AND lower(i."value") = ANY(
            SELECT lower(service) FROM unnest(p."services") AS service)))))
    ON CONFLICT DO NOTHING`;
  if (asked > 0)
    await record(tx, actor, "lesson.asked", {
      postmortemId,
      ...(lesson ? { subjectId: lesson } : {}),
      detail: { askedAt: at.toISOString() },
    });
}

/** The ask is answered by what the team says now; there need not be one. */
export const answerAskIn = (tx: Tx, lessonId: string, teamId: string, at: Date) =>
  tx.ask.updateMany({ where: { lessonId, teamId, answeredAt: null }, data: { answeredAt: at } });
