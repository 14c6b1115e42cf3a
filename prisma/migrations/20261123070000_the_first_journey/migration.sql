-- CreateEnum
CREATE TYPE "Priority" AS ENUM ('low', 'medium', 'high');

-- CreateEnum
CREATE TYPE "ActionStatus" AS ENUM ('open', 'in_progress', 'done', 'verified', 'wont_do');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('held', 'let_through', 'fired_unseen', 'bypassed', 'not_there', 'does_not_apply');

-- CreateEnum
CREATE TYPE "StanceKind" AS ENUM ('applies', 'covered', 'not_for_us');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('administrator', 'member', 'reader');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('draft', 'in_review', 'published');

-- CreateEnum
CREATE TYPE "Precision" AS ENUM ('exact', 'approximate', 'range');

-- CreateEnum
CREATE TYPE "EventKind" AS ENUM ('change', 'signal', 'observation', 'decision', 'action', 'message');

-- CreateEnum
CREATE TYPE "Milestone" AS ENUM ('impact_started', 'detected', 'responded', 'mitigated', 'resolved');

-- CreateTable
CREATE TABLE "ActionItem" (
    "id" UUID NOT NULL,
    "postmortemId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "ownerUserId" UUID,
    "ownerTeamId" UUID,
    "dueOn" DATE,
    "priority" "Priority" NOT NULL DEFAULT 'medium',
    "status" "ActionStatus" NOT NULL DEFAULT 'open',
    "settledAt" TIMESTAMPTZ(3),
    "layerId" UUID,
    "whyId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "position" TEXT COLLATE "C" NOT NULL,
    "removalId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ActionItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proof" (
    "actionItemId" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "url" TEXT,
    "provedById" UUID NOT NULL,
    "provedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Proof_pkey" PRIMARY KEY ("actionItemId")
);

-- CreateTable
CREATE TABLE "Verification" (
    "actionItemId" UUID NOT NULL,
    "verifiedById" UUID NOT NULL,
    "verifiedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("actionItemId")
);

-- CreateTable
CREATE TABLE "RiskAcceptance" (
    "actionItemId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "acceptedById" UUID NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RiskAcceptance_pkey" PRIMARY KEY ("actionItemId")
);

-- CreateTable
CREATE TABLE "Activity" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "userId" UUID,
    "postmortemId" UUID,
    "subjectId" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WhyNode" (
    "id" UUID NOT NULL,
    "postmortemId" UUID NOT NULL,
    "parentId" UUID,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "assumption" BOOLEAN NOT NULL DEFAULT false,
    "contributing" BOOLEAN NOT NULL DEFAULT false,
    "layerId" UUID,
    "position" TEXT COLLATE "C" NOT NULL,
    "removalId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "WhyNode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Layer" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "position" TEXT COLLATE "C" NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Layer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LayerMark" (
    "postmortemId" UUID NOT NULL,
    "layerId" UUID NOT NULL,
    "outcome" "Outcome" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "LayerMark_pkey" PRIMARY KEY ("postmortemId","layerId")
);

-- CreateTable
CREATE TABLE "Lesson" (
    "id" UUID NOT NULL,
    "postmortemId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "publishedAt" TIMESTAMPTZ(3),
    "position" TEXT COLLATE "C" NOT NULL,
    "removalId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Lesson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Stance" (
    "lessonId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "stance" "StanceKind" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "takenById" UUID NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Stance_pkey" PRIMARY KEY ("lessonId","teamId")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Severity" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "meaning" TEXT NOT NULL DEFAULT '',
    "position" TEXT COLLATE "C" NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Severity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Team" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "userId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "lead" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("userId","teamId")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL DEFAULT 'member',
    "passwordHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "browser" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInThrottle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "blockedTo" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInThrottle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Postmortem" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "teamId" UUID NOT NULL,
    "openedById" UUID NOT NULL,
    "stage" "Stage" NOT NULL DEFAULT 'draft',
    "nearMiss" BOOLEAN NOT NULL DEFAULT false,
    "severityId" UUID,
    "services" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "zone" TEXT NOT NULL DEFAULT 'UTC',
    "occurredOn" DATE,
    "summary" TEXT NOT NULL DEFAULT '',
    "impact" TEXT NOT NULL DEFAULT '',
    "surprised" TEXT NOT NULL DEFAULT '',
    "wentWell" TEXT NOT NULL DEFAULT '',
    "lucky" TEXT NOT NULL DEFAULT '',
    "leftovers" TEXT NOT NULL DEFAULT '',
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Postmortem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImpactFigure" (
    "id" UUID NOT NULL,
    "postmortemId" UUID NOT NULL,
    "amount" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "position" TEXT COLLATE "C" NOT NULL,
    "removalId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ImpactFigure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Participant" (
    "postmortemId" UUID NOT NULL,
    "userId" UUID NOT NULL,

    CONSTRAINT "Participant_pkey" PRIMARY KEY ("postmortemId","userId")
);

-- CreateTable
CREATE TABLE "Publication" (
    "postmortemId" UUID NOT NULL,
    "publishedById" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("postmortemId")
);

-- CreateTable
CREATE TABLE "Removal" (
    "id" UUID NOT NULL,
    "postmortemId" UUID NOT NULL,
    "removedById" UUID NOT NULL,
    "removedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Removal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TimelineEvent" (
    "id" UUID NOT NULL,
    "postmortemId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endAt" TIMESTAMPTZ(3),
    "precision" "Precision" NOT NULL DEFAULT 'exact',
    "text" TEXT NOT NULL,
    "kind" "EventKind",
    "source" TEXT NOT NULL DEFAULT '',
    "milestone" "Milestone",
    "rawLine" TEXT,
    "position" TEXT COLLATE "C" NOT NULL,
    "removalId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "TimelineEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "postmortemId" UUID NOT NULL,
    "eventId" UUID,
    "whyId" UUID,
    "citedEventId" UUID,
    "url" TEXT,
    "quotation" TEXT,
    "removalId" UUID,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ActionItem_postmortemId_idx" ON "ActionItem"("postmortemId");

-- CreateIndex
CREATE INDEX "ActionItem_ownerUserId_dueOn_idx" ON "ActionItem"("ownerUserId", "dueOn");

-- CreateIndex
CREATE INDEX "ActionItem_ownerTeamId_dueOn_idx" ON "ActionItem"("ownerTeamId", "dueOn");

-- CreateIndex
CREATE INDEX "ActionItem_layerId_dueOn_idx" ON "ActionItem"("layerId", "dueOn");

-- CreateIndex
CREATE INDEX "Activity_postmortemId_id_idx" ON "Activity"("postmortemId", "id");

-- CreateIndex
CREATE INDEX "Activity_kind_id_idx" ON "Activity"("kind", "id");

-- CreateIndex
CREATE INDEX "WhyNode_postmortemId_idx" ON "WhyNode"("postmortemId");

-- CreateIndex
CREATE INDEX "WhyNode_parentId_idx" ON "WhyNode"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Layer_slug_key" ON "Layer"("slug");

-- CreateIndex
CREATE INDEX "LayerMark_layerId_outcome_idx" ON "LayerMark"("layerId", "outcome");

-- CreateIndex
CREATE INDEX "Lesson_postmortemId_idx" ON "Lesson"("postmortemId");

-- CreateIndex
CREATE INDEX "Lesson_publishedAt_id_idx" ON "Lesson"("publishedAt", "id");

-- CreateIndex
CREATE INDEX "Lesson_tags_idx" ON "Lesson" USING GIN ("tags");

-- CreateIndex
CREATE INDEX "Stance_teamId_idx" ON "Stance"("teamId");

-- CreateIndex
CREATE UNIQUE INDEX "Severity_name_key" ON "Severity"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Team_slug_key" ON "Team"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Team_name_key" ON "Team"("name");

-- CreateIndex
CREATE INDEX "Membership_teamId_idx" ON "Membership"("teamId");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken"("tokenHash");

-- CreateIndex
CREATE INDEX "ApiToken_userId_idx" ON "ApiToken"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_userId_idx" ON "Invitation"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Postmortem_number_key" ON "Postmortem"("number");

-- CreateIndex
CREATE INDEX "Postmortem_teamId_number_idx" ON "Postmortem"("teamId", "number");

-- CreateIndex
CREATE INDEX "Postmortem_stage_number_idx" ON "Postmortem"("stage", "number");

-- CreateIndex
CREATE INDEX "Postmortem_severityId_number_idx" ON "Postmortem"("severityId", "number");

-- CreateIndex
CREATE INDEX "Postmortem_tags_idx" ON "Postmortem" USING GIN ("tags");

-- CreateIndex
CREATE INDEX "ImpactFigure_postmortemId_idx" ON "ImpactFigure"("postmortemId");

-- CreateIndex
CREATE INDEX "Participant_userId_postmortemId_idx" ON "Participant"("userId", "postmortemId");

-- CreateIndex
CREATE INDEX "Removal_postmortemId_idx" ON "Removal"("postmortemId");

-- CreateIndex
CREATE INDEX "TimelineEvent_postmortemId_at_idx" ON "TimelineEvent"("postmortemId", "at");

-- CreateIndex
CREATE INDEX "Evidence_postmortemId_idx" ON "Evidence"("postmortemId");

-- CreateIndex
CREATE INDEX "Evidence_eventId_idx" ON "Evidence"("eventId");

-- CreateIndex
CREATE INDEX "Evidence_whyId_idx" ON "Evidence"("whyId");

-- AddForeignKey
ALTER TABLE "ActionItem" ADD CONSTRAINT "ActionItem_postmortemId_fkey" FOREIGN KEY ("postmortemId") REFERENCES "Postmortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionItem" ADD CONSTRAINT "ActionItem_ownerUserId_fkey" FOREIGN KEY ("ownerUserId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionItem" ADD CONSTRAINT "ActionItem_ownerTeamId_fkey" FOREIGN KEY ("ownerTeamId") REFERENCES "Team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionItem" ADD CONSTRAINT "ActionItem_layerId_fkey" FOREIGN KEY ("layerId") REFERENCES "Layer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionItem" ADD CONSTRAINT "ActionItem_whyId_fkey" FOREIGN KEY ("whyId") REFERENCES "WhyNode"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionItem" ADD CONSTRAINT "ActionItem_removalId_fkey" FOREIGN KEY ("removalId") REFERENCES "Removal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_actionItemId_fkey" FOREIGN KEY ("actionItemId") REFERENCES "ActionItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_provedById_fkey" FOREIGN KEY ("provedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verification" ADD CONSTRAINT "Verification_actionItemId_fkey" FOREIGN KEY ("actionItemId") REFERENCES "ActionItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verification" ADD CONSTRAINT "Verification_verifiedById_fkey" FOREIGN KEY ("verifiedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RiskAcceptance" ADD CONSTRAINT "RiskAcceptance_actionItemId_fkey" FOREIGN KEY ("actionItemId") REFERENCES "ActionItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RiskAcceptance" ADD CONSTRAINT "RiskAcceptance_acceptedById_fkey" FOREIGN KEY ("acceptedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_postmortemId_fkey" FOREIGN KEY ("postmortemId") REFERENCES "Postmortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WhyNode" ADD CONSTRAINT "WhyNode_postmortemId_fkey" FOREIGN KEY ("postmortemId") REFERENCES "Postmortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WhyNode" ADD CONSTRAINT "WhyNode_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "WhyNode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WhyNode" ADD CONSTRAINT "WhyNode_layerId_fkey" FOREIGN KEY ("layerId") REFERENCES "Layer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WhyNode" ADD CONSTRAINT "WhyNode_removalId_fkey" FOREIGN KEY ("removalId") REFERENCES "Removal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LayerMark" ADD CONSTRAINT "LayerMark_postmortemId_fkey" FOREIGN KEY ("postmortemId") REFERENCES "Postmortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LayerMark" ADD CONSTRAINT "LayerMark_layerId_fkey" FOREIGN KEY ("layerId") REFERENCES "Layer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_postmortemId_fkey" FOREIGN KEY ("postmortemId") REFERENCES "Postmortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_removalId_fkey" FOREIGN KEY ("removalId") REFERENCES "Removal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stance" ADD CONSTRAINT "Stance_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "Lesson"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stance" ADD CONSTRAINT "Stance_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stance" ADD CONSTRAINT "Stance_takenById_fkey" FOREIGN KEY ("takenById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Postmortem" ADD CONSTRAINT "Postmortem_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Postmortem" ADD CONSTRAINT "Postmortem_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Postmortem" ADD CONSTRAINT "Postmortem_severityId_fkey" FOREIGN KEY ("severityId") REFERENCES "Severity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImpactFigure" ADD CONSTRAINT "ImpactFigure_postmortemId_fkey" FOREIGN KEY ("postmortemId") REFERENCES "Postmortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImpactFigure" ADD CONSTRAINT "ImpactFigure_removalId_fkey" FOREIGN KEY ("removalId") REFERENCES "Removal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_postmortemId_fkey" FOREIGN KEY ("postmortemId") REFERENCES "Postmortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_postmortemId_fkey" FOREIGN KEY ("postmortemId") REFERENCES "Postmortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Removal" ADD CONSTRAINT "Removal_postmortemId_fkey" FOREIGN KEY ("postmortemId") REFERENCES "Postmortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Removal" ADD CONSTRAINT "Removal_removedById_fkey" FOREIGN KEY ("removedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimelineEvent" ADD CONSTRAINT "TimelineEvent_postmortemId_fkey" FOREIGN KEY ("postmortemId") REFERENCES "Postmortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimelineEvent" ADD CONSTRAINT "TimelineEvent_removalId_fkey" FOREIGN KEY ("removalId") REFERENCES "Removal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_postmortemId_fkey" FOREIGN KEY ("postmortemId") REFERENCES "Postmortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "TimelineEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_whyId_fkey" FOREIGN KEY ("whyId") REFERENCES "WhyNode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_citedEventId_fkey" FOREIGN KEY ("citedEventId") REFERENCES "TimelineEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_removalId_fkey" FOREIGN KEY ("removalId") REFERENCES "Removal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here: what the schema language cannot say.

-- Open promises by due date, the order of every action list; settled ones leave the index.
CREATE INDEX "ActionItem_promised_idx" ON "ActionItem"("dueOn", "id")
  WHERE "settledAt" IS NULL AND "removalId" IS NULL;

CREATE INDEX "ActionItem_promised_layer_idx" ON "ActionItem"("layerId", "dueOn", "id")
  WHERE "settledAt" IS NULL AND "removalId" IS NULL;
CREATE INDEX "ActionItem_promised_user_idx" ON "ActionItem"("ownerUserId", "dueOn", "id")
  WHERE "settledAt" IS NULL AND "removalId" IS NULL;
CREATE INDEX "ActionItem_promised_team_idx" ON "ActionItem"("ownerTeamId", "dueOn", "id")
  WHERE "settledAt" IS NULL AND "removalId" IS NULL;
CREATE INDEX "ActionItem_status_idx" ON "ActionItem"("status", "dueOn", "id") WHERE "removalId" IS NULL;
CREATE INDEX "ActionItem_due_idx" ON "ActionItem"("dueOn", "id") WHERE "removalId" IS NULL;

-- The feed: newest published lesson first.
CREATE INDEX "Lesson_feed_idx" ON "Lesson"("publishedAt" DESC, "id" DESC)
  WHERE "publishedAt" IS NOT NULL AND "removalId" IS NULL;

-- Evidence backs one thing and says something.
ALTER TABLE "Evidence"
  ADD CONSTRAINT "Evidence_backs_one_thing" CHECK (num_nonnulls("eventId", "whyId") = 1),
  ADD CONSTRAINT "Evidence_says_something" CHECK (num_nonnulls("citedEventId", "url", "quotation") >= 1);

ALTER TABLE "TimelineEvent"
  ADD CONSTRAINT "TimelineEvent_range_has_an_end" CHECK (("precision" = 'range') = ("endAt" IS NOT NULL)),
  ADD CONSTRAINT "TimelineEvent_ends_after_it_starts" CHECK ("endAt" IS NULL OR "endAt" >= "at");

ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_is_one" CHECK ("id" = 1);
ALTER TABLE "User" ADD CONSTRAINT "User_email_is_lower_case" CHECK ("email" = lower("email"));
ALTER TABLE "WhyNode" ADD CONSTRAINT "WhyNode_is_not_its_own_parent" CHECK ("parentId" <> "id");

-- Drafts and reviews are few beside what is published, and every page counts them.
CREATE INDEX "Postmortem_unfinished_idx" ON "Postmortem"("teamId", "updatedAt" DESC) INCLUDE ("id")
  WHERE "stage" <> 'published';
