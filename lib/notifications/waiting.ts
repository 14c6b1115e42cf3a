import { cache } from "react";
import { todayInUtc } from "@/lib/action-items/due";
import { askingOfKept } from "@/lib/action-items/waits";
import { type Actor, mayWrite, teamIds } from "@/lib/auth/actor";
import { literal, type Sql, selectOften, sql } from "@/lib/db/select";
import { waitingFor } from "@/lib/lessons/waiting";
import { visible } from "@/lib/postmortems/reach";
import { unfinishedOf } from "@/lib/postmortems/unfinished";
import { unreadOf } from "./rows";

export type Waiting = { drafts: number; lessons: number; promises: number; notices: number };

/** Counting stops here; the navigation then says "99+". */
const enough = 100;

/**
 * What waits for the asker, in one statement that reads a bounded number of rows however much the
 * organisation remembers. Asked once per request.
 */
export const countWaiting = cache(async (actor: Actor): Promise<Waiting> => {
  const [row] = await selectOften<Waiting>`
    SELECT
      (SELECT count(*)::int FROM (${unfinishedOf(actor, enough)} LIMIT ${literal(enough)}) d) AS "drafts",
      (SELECT count(*)::int FROM (${unanswered(actor)} LIMIT ${literal(enough)}) u) AS "lessons",
      (SELECT count(*)::int FROM (${promised(actor)} LIMIT ${literal(enough)}) w) AS "promises",
      (SELECT count(*)::int FROM (${unreadOf(actor.userId)} LIMIT ${literal(enough)}) n) AS "notices"`;
  return row ?? { drafts: 0, lessons: 0, promises: 0, notices: 0 };
});

/**
 * More are looked at than counted, for some of them may have been taken back; a lesson of what was
 * taken back has no publication any more.
 */
const unanswered = (actor: Actor): Sql => sql`
  SELECT 1 FROM (${waitingFor(actor, enough + 50)}) w
  JOIN "Lesson" l ON l."id" = w."lessonId"
    AND l."publishedAt" IS NOT NULL AND l."removalId" IS NULL`;

/**
 * Promised by them or their teams; with what is asked of them when it is kept. What a team is asked
 * to take it owns already. Nothing stands in two parts, so that the counting may stop midway.
 */
const promised = (actor: Actor): Sql => sql`
  SELECT 1 FROM (
    SELECT i."postmortemId" FROM "ActionItem" i
    WHERE ${open} AND i."ownerUserId" = ${actor.userId}::uuid
    UNION ALL
    SELECT i."postmortemId" FROM unnest(${teamIds(actor)}::uuid[]) AS team("id"), "ActionItem" i
    WHERE ${open} AND i."ownerTeamId" = team."id"
      AND i."ownerUserId" IS DISTINCT FROM ${actor.userId}::uuid
    ${mayWrite(actor) ? sql`UNION ALL SELECT q."postmortemId" FROM (${askingOfKept(actor, todayInUtc())}) q` : sql``}
  ) mine JOIN "Postmortem" p ON p."id" = mine."postmortemId"
  WHERE ${visible(actor)}`;

const open = sql`i."settledAt" IS NULL AND i."removalId" IS NULL`;
