import type { Tx } from "@/lib/db/client";
import { type Sql, sql } from "@/lib/db/select";
import { type NoticeRow, noticeColumns, noticesWithSubjects, stillTheirs } from "./rows";

/** A notice whose letter is not decided yet. */
export type Unmailed = NoticeRow & {
  actionItemId: string | null;
  /** Whether the reader may still see it. */
  theirs: boolean;
  /** Whether what it asks for has happened meanwhile. */
  over: boolean;
};

/** What a person has not been mailed yet, oldest first, with its titles as they are now. */
export const listUnmailed = (tx: Tx, userId: string): Promise<Unmailed[]> =>
  tx.$queryRaw<Unmailed[]>(sql`
    SELECT ${noticeColumns}, n."actionItemId", (${stillTheirs}) AS "theirs", (${over}) AS "over"
    FROM ${noticesWithSubjects}
    WHERE n."userId" = ${userId}::uuid AND n."mailedAt" IS NULL
    ORDER BY n."at", n."id"
    LIMIT ${mostAtOnce}`);

/** The rest is there the next time. */
const mostAtOnce = 1_000;

/** How the practice of a notice stands with that team. */
const lifeNow: Sql = sql`(SELECT s."life" FROM "Spell" s
  WHERE s."adoptionId" = (n."detail"->>'adoptionId')::uuid AND s."toAt" IS NULL)`;

/** By kind, and of reminders by the rung that they stand on. */
const over: Sql = sql`coalesce(CASE n."kind"
  WHEN 'promise_given' THEN a."settledAt" IS NOT NULL
  WHEN 'proof_given' THEN a."status" <> 'done'
  WHEN 'practice_due' THEN CASE n."detail"->>'life' WHEN 'ended' THEN ${lifeNow} <> 'ended'
    ELSE ${lifeNow} NOT IN ('due', 'lapsed') END
  WHEN 'practice_revived' THEN ${lifeNow} <> 'alive'
  WHEN 'promise_due' THEN CASE n."detail"->>'rung'
    WHEN 'effect' THEN a."effectDueOn" IS NULL
    WHEN 'unverified' THEN a."status" <> 'done'
    WHEN 'handover' THEN a."settledAt" IS NOT NULL OR NOT EXISTS (
      SELECT 1 FROM "Handover" h WHERE h."actionItemId" = a."id" AND h."answer" IS NULL)
    ELSE a."settledAt" IS NOT NULL END
  ELSE false END, false)`;
