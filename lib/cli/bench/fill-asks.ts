import type pg from "pg";

/** Further back than half a year nothing waits, and no page asks. */
const asked = 2_000;

/** Every other team is asked what the newest lessons ask, and some have answered. */
export async function fillAsks(client: pg.Client): Promise<void> {
  await client.query(`
    INSERT INTO "Ask"("lessonId", "teamId", "askedAt", "nudgedAt", "answeredAt")
    SELECT l."id", t."id", l."publishedAt", now(), s."takenAt"
    FROM (
      SELECT l."id", l."postmortemId", l."publishedAt" FROM "Lesson" l
      WHERE l."publishedAt" IS NOT NULL AND l."removalId" IS NULL
      ORDER BY l."publishedAt" DESC, l."id" DESC LIMIT ${asked}
    ) l
    JOIN "Postmortem" p ON p."id" = l."postmortemId" AND p."stage" = 'published'
    JOIN "Team" t ON t."id" <> p."teamId"
    LEFT JOIN "Stance" s ON s."lessonId" = l."id" AND s."teamId" = t."id"`);
}
