-- AlterTable
ALTER TABLE "Tracker" ADD COLUMN     "alarmedAt" TIMESTAMPTZ(3),
ADD COLUMN     "failingSince" TIMESTAMPTZ(3),
ADD COLUMN     "heardAt" TIMESTAMPTZ(3),
ADD COLUMN     "waitUntil" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "TrackerIssue" ADD COLUMN     "changedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "IssueAttempt" (
    "actionItemId" UUID NOT NULL,
    "trackerId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IssueAttempt_pkey" PRIMARY KEY ("actionItemId","trackerId")
);

-- AddForeignKey
ALTER TABLE "IssueAttempt" ADD CONSTRAINT "IssueAttempt_actionItemId_fkey" FOREIGN KEY ("actionItemId") REFERENCES "ActionItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssueAttempt" ADD CONSTRAINT "IssueAttempt_trackerId_fkey" FOREIGN KEY ("trackerId") REFERENCES "Tracker"("id") ON DELETE CASCADE ON UPDATE CASCADE;
