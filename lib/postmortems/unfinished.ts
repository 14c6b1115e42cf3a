import { type Actor, teamIds } from "@/lib/auth/actor";
import { literal, type Sql, sql } from "@/lib/db/select";

/** Somebody who took part in more than this is asked about the latest ones only. */
const latest = 100;

/**
 * The ids of drafts and reviews that wait for the asker's hand: of each of their teams the lately
 * touched, and those in which they take part. It reads a bounded number of rows.
 */
export const unfinishedOf = (actor: Actor, limit: number): Sql => sql`
  SELECT q."id" FROM unnest(${teamIds(actor)}::uuid[]) AS team("id"), LATERAL (
    SELECT p."id" FROM "Postmortem" p
    WHERE p."stage" <> 'published' AND p."teamId" = team."id"
    ORDER BY p."updatedAt" DESC LIMIT ${literal(limit)}) q
  UNION
  SELECT p."id" FROM (
    -- Ids grow with time.
    SELECT "postmortemId" FROM "Participant" WHERE "userId" = ${actor.userId}::uuid
    ORDER BY "postmortemId" DESC LIMIT ${literal(latest)}
  ) mine JOIN "Postmortem" p ON p."id" = mine."postmortemId" AND p."stage" <> 'published'`;
