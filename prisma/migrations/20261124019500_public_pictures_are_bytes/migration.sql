-- AlterTable
ALTER TABLE "PublicImage" DROP COLUMN "caption",
DROP COLUMN "height",
DROP COLUMN "width";
