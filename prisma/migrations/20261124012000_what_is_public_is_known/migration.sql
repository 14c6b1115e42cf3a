-- AlterTable
ALTER TABLE "PublicEdition" ADD COLUMN     "firstOutAt" TIMESTAMPTZ(3),
ADD COLUMN     "formerSlugs" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "shown" TEXT;

-- By hand: of what was public before, this is the earliest day that is known.
UPDATE "PublicEdition" SET "firstOutAt" = "putOutAt";
