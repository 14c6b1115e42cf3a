-- CreateEnum
CREATE TYPE "WhyKind" AS ENUM ('condition', 'decision', 'layer', 'knowledge', 'organisation');

-- AlterEnum
ALTER TYPE "Precision" ADD VALUE 'unknown';

-- AlterTable
ALTER TABLE "WhyNode" ADD COLUMN     "kind" "WhyKind";

-- AlterTable
ALTER TABLE "LayerMark" ADD COLUMN     "heldAfterMin" INTEGER,
ADD COLUMN     "keptName" TEXT,
ADD COLUMN     "keptPosition" TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "coached" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "TimelineEvent" ADD COLUMN     "afterId" UUID,
ADD COLUMN     "aheadMs" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "beforeId" UUID,
ADD COLUMN     "besideId" UUID,
ADD COLUMN     "starred" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "written" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "imageId" UUID,
ADD COLUMN     "layerId" UUID;

-- CreateTable
CREATE TABLE "TowerReading" (
    "postmortemId" UUID NOT NULL,
    "entryLayerId" UUID,
    "cheapestLayerId" UUID,
    "cheapestNote" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "TowerReading_pkey" PRIMARY KEY ("postmortemId")
);

-- CreateTable
CREATE TABLE "Image" (
    "id" UUID NOT NULL,
    "postmortemId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "caption" TEXT NOT NULL DEFAULT '',
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Image_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImageBytes" (
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ImageBytes_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "OwnWord" (
    "word" TEXT NOT NULL,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OwnWord_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "Dismissal" (
    "id" UUID NOT NULL,
    "postmortemId" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "dismissedById" UUID NOT NULL,
    "dismissedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Dismissal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceClock" (
    "postmortemId" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "aheadMs" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SourceClock_pkey" PRIMARY KEY ("postmortemId","source")
);

-- CreateIndex
CREATE INDEX "Image_postmortemId_idx" ON "Image"("postmortemId");

-- CreateIndex
CREATE INDEX "Image_sha256_idx" ON "Image"("sha256");

-- CreateIndex
CREATE INDEX "Dismissal_rule_idx" ON "Dismissal"("rule");

-- CreateIndex
CREATE UNIQUE INDEX "Dismissal_postmortemId_rule_quote_key" ON "Dismissal"("postmortemId", "rule", "quote");

-- CreateIndex
CREATE INDEX "Evidence_imageId_idx" ON "Evidence"("imageId");

-- AddForeignKey
ALTER TABLE "TowerReading" ADD CONSTRAINT "TowerReading_postmortemId_fkey" FOREIGN KEY ("postmortemId") REFERENCES "Postmortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TowerReading" ADD CONSTRAINT "TowerReading_entryLayerId_fkey" FOREIGN KEY ("entryLayerId") REFERENCES "Layer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TowerReading" ADD CONSTRAINT "TowerReading_cheapestLayerId_fkey" FOREIGN KEY ("cheapestLayerId") REFERENCES "Layer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Image" ADD CONSTRAINT "Image_postmortemId_fkey" FOREIGN KEY ("postmortemId") REFERENCES "Postmortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Image" ADD CONSTRAINT "Image_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "ImageBytes"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Image" ADD CONSTRAINT "Image_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnWord" ADD CONSTRAINT "OwnWord_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dismissal" ADD CONSTRAINT "Dismissal_postmortemId_fkey" FOREIGN KEY ("postmortemId") REFERENCES "Postmortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dismissal" ADD CONSTRAINT "Dismissal_dismissedById_fkey" FOREIGN KEY ("dismissedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimelineEvent" ADD CONSTRAINT "TimelineEvent_afterId_fkey" FOREIGN KEY ("afterId") REFERENCES "TimelineEvent"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimelineEvent" ADD CONSTRAINT "TimelineEvent_beforeId_fkey" FOREIGN KEY ("beforeId") REFERENCES "TimelineEvent"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimelineEvent" ADD CONSTRAINT "TimelineEvent_besideId_fkey" FOREIGN KEY ("besideId") REFERENCES "TimelineEvent"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceClock" ADD CONSTRAINT "SourceClock_postmortemId_fkey" FOREIGN KEY ("postmortemId") REFERENCES "Postmortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_layerId_fkey" FOREIGN KEY ("layerId") REFERENCES "Layer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_imageId_fkey" FOREIGN KEY ("imageId") REFERENCES "Image"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand.
ALTER TABLE "Evidence"
  DROP CONSTRAINT "Evidence_backs_one_thing",
  DROP CONSTRAINT "Evidence_says_something",
  ADD CONSTRAINT "Evidence_backs_one_thing" CHECK (num_nonnulls("eventId", "whyId", "layerId") = 1),
  ADD CONSTRAINT "Evidence_says_something" CHECK (num_nonnulls("citedEventId", "imageId", "url", "quotation") >= 1);

-- Few events and little evidence have these; a removal must still find them without reading all.
CREATE INDEX "TimelineEvent_afterId_idx" ON "TimelineEvent"("afterId") WHERE "afterId" IS NOT NULL;
CREATE INDEX "TimelineEvent_beforeId_idx" ON "TimelineEvent"("beforeId") WHERE "beforeId" IS NOT NULL;
CREATE INDEX "TimelineEvent_besideId_idx" ON "TimelineEvent"("besideId") WHERE "besideId" IS NOT NULL;
CREATE INDEX "Evidence_layerId_idx" ON "Evidence"("layerId") WHERE "layerId" IS NOT NULL;

ALTER TABLE "LayerMark"
  ADD CONSTRAINT "LayerMark_held_after_a_while" CHECK ("heldAfterMin" >= 0);
ALTER TABLE "OwnWord" ADD CONSTRAINT "OwnWord_is_lower_case" CHECK ("word" = lower("word"));
-- WebP is as small as it gets; compressing it once more costs time and saves nothing.
ALTER TABLE "ImageBytes" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

-- What is published keeps the row that it was published with.
UPDATE "LayerMark" m SET "keptName" = y."name", "keptPosition" = y."position"
FROM "Layer" y, "Postmortem" p
WHERE y."id" = m."layerId" AND p."id" = m."postmortemId" AND p."stage" = 'published';
