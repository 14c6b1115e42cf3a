-- AlterTable
ALTER TABLE "Interest" ADD COLUMN     "sinceAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
-- What was named already is no news: only later interests are offered lessons from before.
UPDATE "Interest" i SET "sinceAt" = t."createdAt" FROM "Team" t WHERE t."id" = i."teamId";

-- CreateTable
CREATE TABLE "CaughtUp" (
    "teamId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CaughtUp_pkey" PRIMARY KEY ("teamId")
);

-- CreateIndex
CREATE INDEX "CaughtUp_byId_idx" ON "CaughtUp"("byId");

-- AddForeignKey
ALTER TABLE "CaughtUp" ADD CONSTRAINT "CaughtUp_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaughtUp" ADD CONSTRAINT "CaughtUp_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
