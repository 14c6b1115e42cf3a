import { type Actor, mayWrite, teamIds } from "@/lib/auth/actor";
import { literal, type Sql, sql } from "@/lib/db/select";

/** An ask that nobody answered for so long waits no more; the matrix goes on showing it. */
export const waitsForDays = 180;

/** The teams that somebody may answer for; nothing waits for a reader. */
export const answersFor = (actor: Actor): string[] => (mayWrite(actor) ? teamIds(actor) : []);

/** Of those that wait for an answer no more are looked through, the newest first. */
const mostWaiting = 300;

/**
 * Ids of the newest lessons that wait for an answer of a team of the asker: the same for the count in
 * the navigation, the home page and the feed. Reads one range of an index for each team, whatever
 * else there is. Whether a lesson can still be seen is for the statement around it to ask.
 */
export const waitingFor = (actor: Actor, most: number): Sql => sql`
  SELECT DISTINCT k."lessonId" FROM unnest(${answersFor(actor)}::uuid[]) AS mine("id"), LATERAL (
    SELECT a."lessonId" FROM "Ask" a
    WHERE a."teamId" = mine."id" AND a."answeredAt" IS NULL
      AND a."askedAt" > now() - ${literal(waitsForDays)} * interval '1 day'
    ORDER BY a."askedAt" DESC LIMIT ${literal(most)}) k`;

/** As an array the few that wait are found by key. */
export const waitingIds = (actor: Actor, most = mostWaiting): Sql =>
  sql`ARRAY(${waitingFor(actor, most)})`;
