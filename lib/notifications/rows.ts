import { raw, type Sql, sql } from "@/lib/db/select";
import type { NoticeView } from "./schema";

/**
 * What of their notices a person may still read, asked of the database at every look: not about a
 * postmortem that went back to being a draft of others, a team they left, or a promise taken away.
 * For a statement with `n`, `p` and `a` as below. Scalars ask by key for the few rows that get so
 * far; as EXISTS the planner may first read a whole table.
 */
export const stillTheirs: Sql = raw(`
  (n."postmortemId" IS NULL OR p."stage" = 'published'
    OR coalesce((SELECT true FROM "Membership" m
      WHERE m."userId" = n."userId" AND m."teamId" = p."teamId"), false)
    OR coalesce((SELECT true FROM "Participant" pa
      WHERE pa."userId" = n."userId" AND pa."postmortemId" = n."postmortemId"), false))
  AND (n."actionItemId" IS NULL OR a."removalId" IS NULL)
  AND (n."kind" <> 'system'
    OR (SELECT u."role" = 'administrator' FROM "User" u WHERE u."id" = n."userId"))`);

export const noticesWithSubjects: Sql = raw(`
  "Notice" n
  LEFT JOIN "Postmortem" p ON p."id" = n."postmortemId"
  LEFT JOIN "ActionItem" a ON a."id" = n."actionItemId"`);

/** A row for each notice that a person has not read. */
export const unreadOf = (userId: string | null): Sql => sql`
  SELECT 1 FROM ${noticesWithSubjects}
  WHERE n."userId" = ${userId}::uuid AND n."readAt" IS NULL AND ${stillTheirs}`;

/** What a draft asks of a team is said when somebody publishes it, and not by them. */
const doer: Sql = raw(`coalesce(
  CASE WHEN n."detail"->>'asked' IS NOT NULL
    THEN (SELECT w."name" FROM "Handover" h JOIN "User" w ON w."id" = h."askedById"
      WHERE h."actionItemId" = n."actionItemId" AND h."teamId"::text = n."detail"->>'teamId'
      ORDER BY h."id" DESC LIMIT 1) END,
  (SELECT w."name" FROM "Activity" x JOIN "User" w ON w."id" = x."userId"
    WHERE x."id" = n."activityId"))`);

/** `NoticeView` but for its moments, read from `noticesWithSubjects`. */
export const noticeColumns: Sql = sql`
  n."id", n."kind"::text AS "kind", n."at", n."readAt" IS NOT NULL AS "read",
  n."localDay"::text AS "localDay", n."detail",
  coalesce((SELECT r."zone" FROM "Rhythm" r WHERE r."userId" = n."userId"),
           (SELECT o."zone" FROM "Organisation" o LIMIT 1), 'UTC') AS "zone",
  (SELECT json_build_object('kind', x."kind", 'detail', x."detail") FROM "Activity" x
    WHERE x."id" = n."activityId") AS "activity",
  ${doer} AS "by",
  CASE WHEN p."id" IS NOT NULL
    THEN json_build_object('number', p."number", 'title', p."title") END AS "postmortem",
  CASE WHEN a."id" IS NOT NULL THEN json_build_object(
    'id', a."id", 'title', a."title", 'status', a."status"::text, 'dueOn', a."dueOn"::text,
    'owner', coalesce((SELECT w."name" FROM "User" w WHERE w."id" = a."ownerUserId"),
                      (SELECT t."name" FROM "Team" t WHERE t."id" = a."ownerTeamId")),
    'mine', coalesce(a."ownerUserId" = n."userId", false)) END AS "action",
  CASE WHEN n."kind" IN ('practice_due', 'practice_revived') THEN (
    SELECT json_build_object('slug', x."slug", 'statement', x."statement", 'life', s."life"::text)
    FROM "Adoption" f JOIN "Practice" x ON x."id" = f."practiceId"
    LEFT JOIN "Spell" s ON s."adoptionId" = f."id" AND s."toAt" IS NULL
    WHERE f."id" = (n."detail"->>'adoptionId')::uuid) END AS "practice",
  (SELECT t."name" FROM "Team" t WHERE t."id"::text = n."detail"->>'teamId') AS "team",
  CASE WHEN n."detail"->>'answer' = 'declined' THEN (
    SELECT h."reason" FROM "Handover" h
    WHERE h."actionItemId" = n."actionItemId" AND h."answer" = 'declined'
    ORDER BY h."id" DESC LIMIT 1) END AS "reason",
  CASE WHEN n."kind" = 'postmortem_shared' THEN (
    SELECT m."at" FROM "Meeting" m WHERE m."postmortemId" = n."postmortemId") END AS "meetingAt"`;

export type NoticeRow = Omit<NoticeView, "at" | "meetingAt"> & { at: Date; meetingAt: Date | null };

export const presentNotice = ({ at, meetingAt, ...row }: NoticeRow): NoticeView => ({
  ...row,
  at: at.toISOString(),
  meetingAt: meetingAt?.toISOString() ?? null,
});
