import type { Tx } from "@/lib/db/client";

type Dated = { postmortemIds: string[]; teamIds: string[] };

/**
 * Commands ask and answer in the present. Here every team was asked and answered when the story
 * says, and teams that were not there yet were not asked. One statement for all stories each.
 */
export async function dateAnswers(
  tx: Tx,
  { postmortemIds, teamIds }: Dated,
  now: Date,
): Promise<void> {
  await dateHandovers(tx, postmortemIds);
  await tx.ask.deleteMany({
    where: { teamId: { notIn: teamIds }, lesson: { postmortemId: { in: postmortemIds } } },
  });
  await dateAsks(tx, postmortemIds, now);
}

const dateHandovers = (tx: Tx, postmortemIds: string[]) => tx.$executeRaw`
  UPDATE "Handover" h SET "askedAt" = x."askedAt", "answeredAt" = x."answeredAt"
  FROM (
    SELECT "detail"->>'handoverId' AS "id", min("at") AS "askedAt",
      max("at") FILTER (WHERE "kind" <> 'action.handed-over') AS "answeredAt"
    FROM "Activity"
    WHERE "postmortemId" = ANY(${postmortemIds}::uuid[]) AND "detail" ? 'handoverId'
      AND "kind" IN ('action.handed-over', 'action.accepted', 'action.declined')
    GROUP BY 1
  ) x
  WHERE h."id"::text = x."id"`;

/** Who did not answer within two weeks was reminded then, and is not reminded today. */
async function dateAsks(tx: Tx, postmortemIds: string[], now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Ask" k SET "askedAt" = l."publishedAt", "answeredAt" = (
        SELECT s."takenAt" FROM "Stance" s WHERE s."lessonId" = k."lessonId" AND s."teamId" = k."teamId"),
      "nudgedAt" = CASE WHEN l."publishedAt" < ${now}::timestamptz - interval '14 days'
        THEN l."publishedAt" + interval '14 days' END
    FROM "Lesson" l
    WHERE l."id" = k."lessonId" AND l."postmortemId" = ANY(${postmortemIds}::uuid[])`;
  await tx.$executeRaw`
    UPDATE "Activity" SET "detail" = jsonb_set("detail", '{askedAt}',
      to_jsonb(to_char("at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
    WHERE "kind" = 'lesson.asked' AND "postmortemId" = ANY(${postmortemIds}::uuid[])`;
}
