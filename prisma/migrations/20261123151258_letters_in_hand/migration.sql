-- AlterTable
ALTER TABLE "Letter" DROP COLUMN "kind",
ADD COLUMN     "claimedTo" TIMESTAMPTZ(3),
ADD COLUMN     "gathered" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "givenUpAt" TIMESTAMPTZ(3),
ADD COLUMN     "kinds" "NoticeKind"[] DEFAULT ARRAY[]::"NoticeKind"[],
ADD COLUMN     "sealed" BOOLEAN NOT NULL DEFAULT false;

-- By hand: two servers that gather at once write one letter, not two.
CREATE UNIQUE INDEX "Letter_gathered_once_a_day" ON "Letter" ("userId", "localDay") WHERE "gathered";

-- By hand: of those that were not sent, only those that still may be.
DROP INDEX "Letter_unsent";
CREATE INDEX "Letter_unsent" ON "Letter" ("writtenAt") WHERE "sentAt" IS NULL AND "givenUpAt" IS NULL;
