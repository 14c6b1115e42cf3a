-- AlterEnum
ALTER TYPE "NoticeKind" ADD VALUE 'lesson_asked';
ALTER TYPE "NoticeKind" ADD VALUE 'answer_awaited';

-- DropIndex
DROP INDEX "Ask_askedAt_idx";

-- AlterTable
ALTER TABLE "Ask" ADD COLUMN     "answeredAt" TIMESTAMPTZ(3);

-- By hand from here: what waits for a team, newest first; and whom to remind, oldest first.
CREATE INDEX "Ask_waiting_idx" ON "Ask"("teamId", "askedAt" DESC, "lessonId")
  WHERE "answeredAt" IS NULL;
CREATE INDEX "Ask_to_nudge_idx" ON "Ask"("askedAt", "lessonId")
  WHERE "answeredAt" IS NULL AND "nudgedAt" IS NULL;

-- The newest lessons, which waited for an answer until now without a row that says so. As if each
-- team had been reminded already, so that nobody finds fourteen days' worth of reminders at once.
INSERT INTO "Ask"("lessonId", "teamId", "askedAt", "nudgedAt", "answeredAt")
SELECT l."id", t."id", l."publishedAt", now(), s."takenAt"
FROM (
  SELECT l."id", l."postmortemId", l."publishedAt" FROM "Lesson" l
  WHERE l."publishedAt" IS NOT NULL AND l."removalId" IS NULL
  ORDER BY l."publishedAt" DESC, l."id" DESC LIMIT 300
) l
JOIN "Postmortem" p ON p."id" = l."postmortemId" AND p."stage" = 'published'
JOIN "Team" t ON t."id" <> p."teamId"
LEFT JOIN "Stance" s ON s."lessonId" = l."id" AND s."teamId" = t."id"
ON CONFLICT DO NOTHING;
