-- DropIndex
DROP INDEX "Notice_actionItemId_idx";

-- AlterTable
ALTER TABLE "Terms" ADD COLUMN     "verifyFrom" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "RemindedDay" (
    "userId" UUID NOT NULL,
    "localDay" DATE NOT NULL,

    CONSTRAINT "RemindedDay_pkey" PRIMARY KEY ("userId")
);

-- CreateIndex
CREATE INDEX "RiskAcceptance_acceptedAt_idx" ON "RiskAcceptance"("acceptedAt");

-- CreateIndex
CREATE INDEX "Notice_actionItemId_localDay_idx" ON "Notice"("actionItemId", "localDay");

-- AddForeignKey
ALTER TABLE "RemindedDay" ADD CONSTRAINT "RemindedDay_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what is still promised, in the order in which reminders go through it.
CREATE INDEX "ActionItem_promised" ON "ActionItem" ("id") WHERE "settledAt" IS NULL AND "removalId" IS NULL;
