import { type Actor, belongsTo } from "@/lib/auth/actor";
import { select } from "@/lib/db/select";
import { reachPostmortem } from "@/lib/postmortems/reach";

export type Reach = { lesson: string; teams: number };

/**
 * How many other teams read each lesson of a postmortem: one of theirs opened it. Told to the team
 * that wrote it and to nobody else; who did not read it is told to nobody.
 * @throws DomainError not_found when the postmortem is out of reach.
 */
export async function countReach(actor: Actor, { number }: { number: number }): Promise<Reach[]> {
  const { id, teamId } = await reachPostmortem(actor, number);
  if (!belongsTo(actor, teamId)) return [];
  return select<Reach>`
    SELECT l."id" AS "lesson", (
      SELECT count(DISTINCT m."teamId")::int
      FROM "LessonReading" r JOIN "Membership" m ON m."userId" = r."userId"
      WHERE r."lessonId" = l."id" AND m."teamId" <> ${teamId}::uuid) AS "teams"
    FROM "Lesson" l
    WHERE l."postmortemId" = ${id}::uuid AND l."publishedAt" IS NOT NULL AND l."removalId" IS NULL`;
}
