import { cache } from "react";
import { type Actor, teamIds } from "@/lib/auth/actor";
import { literal, selectOften } from "@/lib/db/select";
import { visible } from "@/lib/postmortems/reach";
import { unfinishedOf } from "@/lib/postmortems/unfinished";

export type Waiting = { drafts: number; lessons: number; promises: number };

/** Counting stops here; the navigation then says "99+". */
const enough = 100;
/** A lesson that scrolled further back than this no longer waits for an answer. */
const freshLessons = 300;

/**
 * What waits for the asker, in one statement that reads a bounded number of rows however much the
 * organisation remembers. Asked once per request.
 */
export const countWaiting = cache(async (actor: Actor): Promise<Waiting> => {
  const teams = teamIds(actor);
  const [row] = await selectOften<Waiting>`
    SELECT
      (SELECT count(*)::int FROM (${unfinishedOf(actor, enough)} LIMIT ${literal(enough)}) d) AS "drafts",
      (SELECT count(*)::int FROM (
        SELECT 1 FROM (
          SELECT l."id", l."postmortemId" FROM "Lesson" l
          WHERE l."publishedAt" IS NOT NULL AND l."removalId" IS NULL
          ORDER BY l."publishedAt" DESC, l."id" DESC LIMIT ${literal(freshLessons)}
        ) l JOIN "Postmortem" p ON p."id" = l."postmortemId"
        WHERE EXISTS (
          SELECT 1 FROM unnest(${teams}::uuid[]) AS mine(id)
          WHERE mine.id <> p."teamId" AND NOT EXISTS (
            SELECT 1 FROM "Stance" s WHERE s."lessonId" = l."id" AND s."teamId" = mine.id))
        LIMIT ${literal(enough)}
      ) u) AS "lessons",
      (SELECT count(*)::int FROM (
        SELECT 1 FROM "ActionItem" a JOIN "Postmortem" p ON p."id" = a."postmortemId"
        WHERE a."settledAt" IS NULL AND a."removalId" IS NULL
          AND (a."ownerUserId" = ${actor.userId}::uuid OR a."ownerTeamId" = ANY(${teams}::uuid[]))
          AND ${visible(actor)}
        LIMIT ${literal(enough)}
      ) w) AS "promises"`;
  return row ?? { drafts: 0, lessons: 0, promises: 0 };
});
