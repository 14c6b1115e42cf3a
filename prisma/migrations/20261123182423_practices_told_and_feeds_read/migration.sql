-- AlterEnum
ALTER TYPE "NoticeKind" ADD VALUE 'practice_due';
ALTER TYPE "NoticeKind" ADD VALUE 'practice_revived';

-- AlterTable
ALTER TABLE "FeedAddress" ADD COLUMN     "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "etag" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "Postmortem_occurredOn_idx" ON "Postmortem"("occurredOn");
