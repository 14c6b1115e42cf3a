-- CreateEnum
CREATE TYPE "ActionType" AS ENUM ('prevent', 'detect', 'respond', 'learn');

-- CreateEnum
CREATE TYPE "ProofKind" AS ENUM ('link', 'test_run', 'image', 'sentence');

-- CreateEnum
CREATE TYPE "Effect" AS ENUM ('held', 'never_tested', 'did_not_hold');

-- CreateEnum
CREATE TYPE "HandoverAnswer" AS ENUM ('accepted', 'declined');

-- CreateEnum
CREATE TYPE "WebhookFormat" AS ENUM ('parapet', 'slack', 'teams');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('waiting', 'delivered', 'given_up');

-- CreateEnum
CREATE TYPE "TrackerKind" AS ENUM ('github', 'gitlab', 'jira', 'linear');

-- CreateEnum
CREATE TYPE "IssueState" AS ENUM ('open', 'in_progress', 'closed', 'gone');

-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('promise_given', 'handover_answered', 'promise_due', 'proof_given', 'promise_settled', 'issue_moved', 'postmortem_shared', 'weekly_summary', 'system');

-- CreateEnum
CREATE TYPE "MailPace" AS ENUM ('at_once', 'daily', 'weekly', 'never');

-- AlterTable
ALTER TABLE "ActionItem" ADD COLUMN     "effectDueOn" DATE,
ADD COLUMN     "type" "ActionType";

-- AlterTable
ALTER TABLE "Proof" ADD COLUMN     "imageId" UUID,
ADD COLUMN     "kind" "ProofKind" NOT NULL DEFAULT 'sentence';

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "zone" TEXT NOT NULL DEFAULT 'UTC';

-- CreateTable
CREATE TABLE "EffectCheck" (
    "id" UUID NOT NULL,
    "actionItemId" UUID NOT NULL,
    "effect" "Effect" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "checkedById" UUID NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EffectCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Handover" (
    "id" UUID NOT NULL,
    "actionItemId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" "HandoverAnswer",
    "reason" TEXT NOT NULL DEFAULT '',
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Handover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Duplicate" (
    "actionItemId" UUID NOT NULL,
    "ofId" UUID NOT NULL,
    "saidById" UUID NOT NULL,
    "saidAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Duplicate_pkey" PRIMARY KEY ("actionItemId")
);

-- CreateTable
CREATE TABLE "Terms" (
    "id" UUID NOT NULL,
    "severityId" UUID,
    "dueDays" INTEGER NOT NULL DEFAULT 30,
    "mustVerify" BOOLEAN NOT NULL DEFAULT false,
    "effectAfterDays" INTEGER,
    "remindBeforeDays" INTEGER NOT NULL DEFAULT 3,
    "leadAfterDays" INTEGER NOT NULL DEFAULT 7,
    "summaryAfterDays" INTEGER NOT NULL DEFAULT 21,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AllowedHost" (
    "host" TEXT NOT NULL,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AllowedHost_pkey" PRIMARY KEY ("host")
);

-- CreateTable
CREATE TABLE "Webhook" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "format" "WebhookFormat" NOT NULL DEFAULT 'parapet',
    "urlSealed" TEXT NOT NULL,
    "urlHost" TEXT NOT NULL,
    "secretSealed" TEXT NOT NULL,
    "kinds" TEXT[],
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failingSince" TIMESTAMPTZ(3),
    "switchedOffAt" TIMESTAMPTZ(3),
    "switchedOffWhy" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" UUID NOT NULL,
    "webhookId" UUID NOT NULL,
    "activityId" BIGINT,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'waiting',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deliveredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeliveryAttempt" (
    "id" UUID NOT NULL,
    "deliveryId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tookMs" INTEGER NOT NULL,
    "status" INTEGER,
    "answer" TEXT NOT NULL DEFAULT '',
    "failure" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "DeliveryAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tracker" (
    "id" UUID NOT NULL,
    "kind" "TrackerKind" NOT NULL,
    "name" TEXT NOT NULL,
    "baseUrl" TEXT NOT NULL,
    "project" TEXT NOT NULL,
    "account" TEXT NOT NULL DEFAULT '',
    "tokenSealed" TEXT NOT NULL,
    "hookSecretSealed" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "polledAt" TIMESTAMPTZ(3),
    "failure" TEXT NOT NULL DEFAULT '',
    "switchedOffAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Tracker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrackerIssue" (
    "id" UUID NOT NULL,
    "actionItemId" UUID NOT NULL,
    "trackerId" UUID NOT NULL,
    "externalId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" "IssueState" NOT NULL DEFAULT 'open',
    "stateWord" TEXT NOT NULL DEFAULT '',
    "linkedById" UUID NOT NULL,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TrackerIssue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Rhythm" (
    "userId" UUID NOT NULL,
    "zone" TEXT,
    "quietFromMin" INTEGER NOT NULL DEFAULT 1140,
    "quietToMin" INTEGER NOT NULL DEFAULT 480,
    "weeklyOn" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Rhythm_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "MailWish" (
    "userId" UUID NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "pace" "MailPace" NOT NULL,

    CONSTRAINT "MailWish_pkey" PRIMARY KEY ("userId","kind")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "once" TEXT NOT NULL,
    "activityId" BIGINT,
    "postmortemId" UUID,
    "actionItemId" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "localDay" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),
    "mailedAt" TIMESTAMPTZ(3),
    "letterId" UUID,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Letter" (
    "id" UUID NOT NULL,
    "userId" UUID,
    "address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "kind" "NoticeKind",
    "localDay" DATE NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "teamId" UUID,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "postmortemId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "lengthMin" INTEGER NOT NULL DEFAULT 60,
    "place" TEXT NOT NULL DEFAULT '',
    "setById" UUID NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("postmortemId")
);

-- CreateIndex
CREATE INDEX "EffectCheck_actionItemId_idx" ON "EffectCheck"("actionItemId");

-- CreateIndex
CREATE INDEX "Handover_actionItemId_idx" ON "Handover"("actionItemId");

-- CreateIndex
CREATE INDEX "Handover_teamId_answer_idx" ON "Handover"("teamId", "answer");

-- CreateIndex
CREATE INDEX "Duplicate_ofId_idx" ON "Duplicate"("ofId");

-- CreateIndex
CREATE UNIQUE INDEX "Terms_severityId_key" ON "Terms"("severityId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_userId_name_key" ON "SavedView"("userId", "name");

-- CreateIndex
CREATE INDEX "Delivery_webhookId_id_idx" ON "Delivery"("webhookId", "id");

-- CreateIndex
CREATE INDEX "Delivery_activityId_idx" ON "Delivery"("activityId");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_webhookId_activityId_key" ON "Delivery"("webhookId", "activityId");

-- CreateIndex
CREATE INDEX "DeliveryAttempt_deliveryId_idx" ON "DeliveryAttempt"("deliveryId");

-- CreateIndex
CREATE INDEX "TrackerIssue_trackerId_externalId_idx" ON "TrackerIssue"("trackerId", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "TrackerIssue_actionItemId_trackerId_externalId_key" ON "TrackerIssue"("actionItemId", "trackerId", "externalId");

-- CreateIndex
CREATE INDEX "Notice_userId_id_idx" ON "Notice"("userId", "id");

-- CreateIndex
CREATE INDEX "Notice_activityId_idx" ON "Notice"("activityId");

-- CreateIndex
CREATE INDEX "Notice_postmortemId_idx" ON "Notice"("postmortemId");

-- CreateIndex
CREATE INDEX "Notice_actionItemId_idx" ON "Notice"("actionItemId");

-- CreateIndex
CREATE INDEX "Notice_letterId_idx" ON "Notice"("letterId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_userId_once_key" ON "Notice"("userId", "once");

-- CreateIndex
CREATE INDEX "Letter_userId_localDay_idx" ON "Letter"("userId", "localDay");

-- CreateIndex
CREATE INDEX "Letter_writtenAt_idx" ON "Letter"("writtenAt");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "CalendarFeed_userId_idx" ON "CalendarFeed"("userId");

-- CreateIndex
CREATE INDEX "CalendarFeed_teamId_idx" ON "CalendarFeed"("teamId");

-- CreateIndex
CREATE INDEX "Meeting_at_idx" ON "Meeting"("at");

-- CreateIndex
CREATE INDEX "ActionItem_effectDueOn_idx" ON "ActionItem"("effectDueOn");

-- CreateIndex
CREATE INDEX "Proof_imageId_idx" ON "Proof"("imageId");

-- CreateIndex
CREATE INDEX "Proof_provedAt_idx" ON "Proof"("provedAt");

-- CreateIndex
CREATE INDEX "Activity_subjectId_id_idx" ON "Activity"("subjectId", "id");

-- AddForeignKey
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_imageId_fkey" FOREIGN KEY ("imageId") REFERENCES "Image"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EffectCheck" ADD CONSTRAINT "EffectCheck_actionItemId_fkey" FOREIGN KEY ("actionItemId") REFERENCES "ActionItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EffectCheck" ADD CONSTRAINT "EffectCheck_checkedById_fkey" FOREIGN KEY ("checkedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_actionItemId_fkey" FOREIGN KEY ("actionItemId") REFERENCES "ActionItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Duplicate" ADD CONSTRAINT "Duplicate_actionItemId_fkey" FOREIGN KEY ("actionItemId") REFERENCES "ActionItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Duplicate" ADD CONSTRAINT "Duplicate_ofId_fkey" FOREIGN KEY ("ofId") REFERENCES "ActionItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Duplicate" ADD CONSTRAINT "Duplicate_saidById_fkey" FOREIGN KEY ("saidById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Terms" ADD CONSTRAINT "Terms_severityId_fkey" FOREIGN KEY ("severityId") REFERENCES "Severity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AllowedHost" ADD CONSTRAINT "AllowedHost_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Webhook" ADD CONSTRAINT "Webhook_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_webhookId_fkey" FOREIGN KEY ("webhookId") REFERENCES "Webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeliveryAttempt" ADD CONSTRAINT "DeliveryAttempt_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "Delivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tracker" ADD CONSTRAINT "Tracker_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrackerIssue" ADD CONSTRAINT "TrackerIssue_actionItemId_fkey" FOREIGN KEY ("actionItemId") REFERENCES "ActionItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrackerIssue" ADD CONSTRAINT "TrackerIssue_trackerId_fkey" FOREIGN KEY ("trackerId") REFERENCES "Tracker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrackerIssue" ADD CONSTRAINT "TrackerIssue_linkedById_fkey" FOREIGN KEY ("linkedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rhythm" ADD CONSTRAINT "Rhythm_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailWish" ADD CONSTRAINT "MailWish_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_postmortemId_fkey" FOREIGN KEY ("postmortemId") REFERENCES "Postmortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_actionItemId_fkey" FOREIGN KEY ("actionItemId") REFERENCES "ActionItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "Letter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_postmortemId_fkey" FOREIGN KEY ("postmortemId") REFERENCES "Postmortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_setById_fkey" FOREIGN KEY ("setById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: one row of terms for what has none of its own.
CREATE UNIQUE INDEX "Terms_for_the_rest" ON "Terms" ((true)) WHERE "severityId" IS NULL;

-- By hand: what an inbox counts on every page, and what the next letters are gathered from.
CREATE INDEX "Notice_unread" ON "Notice" ("userId") WHERE "readAt" IS NULL;
CREATE INDEX "Notice_unmailed" ON "Notice" ("userId") WHERE "mailedAt" IS NULL;
CREATE INDEX "Letter_unsent" ON "Letter" ("writtenAt") WHERE "sentAt" IS NULL;

-- By hand: promises that are over and wait for a second pair of eyes.
CREATE INDEX "ActionItem_unverified" ON "ActionItem" ("settledAt") WHERE "status" = 'done' AND "removalId" IS NULL;
