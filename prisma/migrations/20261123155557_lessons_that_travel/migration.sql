-- CreateEnum
CREATE TYPE "FollowKind" AS ENUM ('team', 'layer', 'tag', 'service', 'severity');

-- CreateEnum
CREATE TYPE "CheckKind" AS ENUM ('by_hand', 'heartbeat', 'address');

-- CreateEnum
CREATE TYPE "Life" AS ENUM ('alive', 'due', 'lapsed', 'ended');

-- AlterTable
ALTER TABLE "Stance" ADD COLUMN     "actionItemId" UUID,
ADD COLUMN     "evidence" TEXT,
ADD COLUMN     "practiceId" UUID;

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "asksEveryTeam" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "publicIndex" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "LessonReading" (
    "lessonId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LessonReading_pkey" PRIMARY KEY ("lessonId","userId")
);

-- CreateTable
CREATE TABLE "Follow" (
    "userId" UUID NOT NULL,
    "kind" "FollowKind" NOT NULL,
    "value" TEXT NOT NULL,
    "sinceAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Follow_pkey" PRIMARY KEY ("userId","kind","value")
);

-- CreateTable
CREATE TABLE "Interest" (
    "teamId" UUID NOT NULL,
    "kind" "FollowKind" NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "Interest_pkey" PRIMARY KEY ("teamId","kind","value")
);

-- CreateTable
CREATE TABLE "Ask" (
    "lessonId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "nudgedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Ask_pkey" PRIMARY KEY ("lessonId","teamId")
);

-- CreateTable
CREATE TABLE "FeedAddress" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "query" TEXT NOT NULL DEFAULT '',
    "tokenHash" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FeedAddress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Practice" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "why" TEXT NOT NULL DEFAULT '',
    "howWeKnow" TEXT NOT NULL DEFAULT '',
    "ownerTeamId" UUID NOT NULL,
    "layerId" UUID,
    "checkKind" "CheckKind" NOT NULL DEFAULT 'by_hand',
    "everyDays" INTEGER NOT NULL DEFAULT 30,
    "address" TEXT NOT NULL DEFAULT '',
    "openToAll" BOOLEAN NOT NULL DEFAULT false,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Practice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PracticeStory" (
    "practiceId" UUID NOT NULL,
    "postmortemId" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "wouldHaveMet" BOOLEAN NOT NULL DEFAULT false,
    "toldById" UUID NOT NULL,
    "toldAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PracticeStory_pkey" PRIMARY KEY ("practiceId","postmortemId")
);

-- CreateTable
CREATE TABLE "Adoption" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "adoptedById" UUID NOT NULL,
    "adoptedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leftAt" TIMESTAMPTZ(3),
    "leftWhy" TEXT NOT NULL DEFAULT '',
    "nextCheckAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Adoption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Check" (
    "id" UUID NOT NULL,
    "adoptionId" UUID NOT NULL,
    "kind" "CheckKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "followed" BOOLEAN NOT NULL,
    "sentence" TEXT NOT NULL DEFAULT '',
    "checkedById" UUID,

    CONSTRAINT "Check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Spell" (
    "id" UUID NOT NULL,
    "adoptionId" UUID NOT NULL,
    "life" "Life" NOT NULL,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "toAt" TIMESTAMPTZ(3),
    "actionItemId" UUID,

    CONSTRAINT "Spell_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HeartbeatToken" (
    "id" UUID NOT NULL,
    "adoptionId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "madeById" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "HeartbeatToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Retirement" (
    "practiceId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "retiredById" UUID NOT NULL,
    "retiredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Retirement_pkey" PRIMARY KEY ("practiceId")
);

-- CreateTable
CREATE TABLE "RecentSearch" (
    "userId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RecentSearch_pkey" PRIMARY KEY ("userId","words")
);

-- CreateTable
CREATE TABLE "PublicEdition" (
    "id" UUID NOT NULL,
    "postmortemId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "strikes" JSONB NOT NULL DEFAULT '{}',
    "content" JSONB,
    "indexed" BOOLEAN NOT NULL DEFAULT false,
    "listed" BOOLEAN NOT NULL DEFAULT false,
    "expiresAt" TIMESTAMPTZ(3),
    "putOutById" UUID,
    "putOutAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PublicEdition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublicImage" (
    "id" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "caption" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "PublicImage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LessonReading_userId_idx" ON "LessonReading"("userId");

-- CreateIndex
CREATE INDEX "Interest_kind_value_idx" ON "Interest"("kind", "value");

-- CreateIndex
CREATE INDEX "Ask_teamId_idx" ON "Ask"("teamId");

-- CreateIndex
CREATE INDEX "Ask_askedAt_idx" ON "Ask"("askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "FeedAddress_tokenHash_key" ON "FeedAddress"("tokenHash");

-- CreateIndex
CREATE INDEX "FeedAddress_userId_idx" ON "FeedAddress"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Practice_slug_key" ON "Practice"("slug");

-- CreateIndex
CREATE INDEX "Practice_ownerTeamId_idx" ON "Practice"("ownerTeamId");

-- CreateIndex
CREATE INDEX "Practice_layerId_idx" ON "Practice"("layerId");

-- CreateIndex
CREATE INDEX "PracticeStory_postmortemId_idx" ON "PracticeStory"("postmortemId");

-- CreateIndex
CREATE INDEX "Adoption_teamId_idx" ON "Adoption"("teamId");

-- CreateIndex
CREATE INDEX "Adoption_nextCheckAt_idx" ON "Adoption"("nextCheckAt");

-- CreateIndex
CREATE UNIQUE INDEX "Adoption_practiceId_teamId_key" ON "Adoption"("practiceId", "teamId");

-- CreateIndex
CREATE INDEX "Check_adoptionId_at_idx" ON "Check"("adoptionId", "at");

-- CreateIndex
CREATE INDEX "Spell_adoptionId_fromAt_idx" ON "Spell"("adoptionId", "fromAt");

-- CreateIndex
CREATE INDEX "Spell_actionItemId_idx" ON "Spell"("actionItemId");

-- CreateIndex
CREATE UNIQUE INDEX "HeartbeatToken_tokenHash_key" ON "HeartbeatToken"("tokenHash");

-- CreateIndex
CREATE INDEX "HeartbeatToken_adoptionId_idx" ON "HeartbeatToken"("adoptionId");

-- CreateIndex
CREATE INDEX "RecentSearch_userId_askedAt_idx" ON "RecentSearch"("userId", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "PublicEdition_postmortemId_key" ON "PublicEdition"("postmortemId");

-- CreateIndex
CREATE UNIQUE INDEX "PublicEdition_slug_key" ON "PublicEdition"("slug");

-- CreateIndex
CREATE INDEX "PublicEdition_listed_putOutAt_idx" ON "PublicEdition"("listed", "putOutAt");

-- CreateIndex
CREATE INDEX "PublicImage_editionId_idx" ON "PublicImage"("editionId");

-- CreateIndex
CREATE INDEX "Stance_actionItemId_idx" ON "Stance"("actionItemId");

-- CreateIndex
CREATE INDEX "Stance_practiceId_idx" ON "Stance"("practiceId");

-- AddForeignKey
ALTER TABLE "Stance" ADD CONSTRAINT "Stance_actionItemId_fkey" FOREIGN KEY ("actionItemId") REFERENCES "ActionItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stance" ADD CONSTRAINT "Stance_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LessonReading" ADD CONSTRAINT "LessonReading_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "Lesson"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LessonReading" ADD CONSTRAINT "LessonReading_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interest" ADD CONSTRAINT "Interest_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ask" ADD CONSTRAINT "Ask_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "Lesson"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ask" ADD CONSTRAINT "Ask_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedAddress" ADD CONSTRAINT "FeedAddress_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_ownerTeamId_fkey" FOREIGN KEY ("ownerTeamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_layerId_fkey" FOREIGN KEY ("layerId") REFERENCES "Layer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeStory" ADD CONSTRAINT "PracticeStory_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeStory" ADD CONSTRAINT "PracticeStory_postmortemId_fkey" FOREIGN KEY ("postmortemId") REFERENCES "Postmortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeStory" ADD CONSTRAINT "PracticeStory_toldById_fkey" FOREIGN KEY ("toldById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adoption" ADD CONSTRAINT "Adoption_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adoption" ADD CONSTRAINT "Adoption_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adoption" ADD CONSTRAINT "Adoption_adoptedById_fkey" FOREIGN KEY ("adoptedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Check" ADD CONSTRAINT "Check_adoptionId_fkey" FOREIGN KEY ("adoptionId") REFERENCES "Adoption"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Check" ADD CONSTRAINT "Check_checkedById_fkey" FOREIGN KEY ("checkedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Spell" ADD CONSTRAINT "Spell_adoptionId_fkey" FOREIGN KEY ("adoptionId") REFERENCES "Adoption"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Spell" ADD CONSTRAINT "Spell_actionItemId_fkey" FOREIGN KEY ("actionItemId") REFERENCES "ActionItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeartbeatToken" ADD CONSTRAINT "HeartbeatToken_adoptionId_fkey" FOREIGN KEY ("adoptionId") REFERENCES "Adoption"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeartbeatToken" ADD CONSTRAINT "HeartbeatToken_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Retirement" ADD CONSTRAINT "Retirement_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Retirement" ADD CONSTRAINT "Retirement_retiredById_fkey" FOREIGN KEY ("retiredById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecentSearch" ADD CONSTRAINT "RecentSearch_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicEdition" ADD CONSTRAINT "PublicEdition_postmortemId_fkey" FOREIGN KEY ("postmortemId") REFERENCES "Postmortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicEdition" ADD CONSTRAINT "PublicEdition_putOutById_fkey" FOREIGN KEY ("putOutById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicImage" ADD CONSTRAINT "PublicImage_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "PublicEdition"("id") ON DELETE CASCADE ON UPDATE CASCADE;
