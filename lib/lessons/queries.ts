import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { selectOften } from "@/lib/db/select";
import { visibleTo } from "@/lib/postmortems/policy";
import { reachPostmortem } from "@/lib/postmortems/reach";
import { type LessonRow, presentLesson, presentStance, stanceSelect } from "./present";
import type { LessonView, StanceView } from "./schema";

/**
 * One postmortem's, in the order in which people placed them.
 * @throws DomainError not_found when the postmortem is out of reach.
 */
export async function listLessons(
  actor: Actor,
  { number }: { number: number },
): Promise<LessonView[]> {
  const { id } = await reachPostmortem(actor, number);
  const rows = await selectOften<LessonRow>`
    SELECT "id", "text", "tags", "publishedAt", "version",
      json_build_object('number', ${number}::int) AS "postmortem"
    FROM "Lesson" WHERE "postmortemId" = ${id}::uuid AND "removalId" IS NULL
    ORDER BY "position", "id"`;
  return rows.map(presentLesson);
}

/** What each team answered to a published lesson, the newest answer first. */
export async function listStances(actor: Actor, { id }: { id: string }): Promise<StanceView[]> {
  const lesson = { removalId: null, publishedAt: { not: null }, postmortem: visibleTo(actor) };
  const rows = await db.stance.findMany({
    where: { lessonId: id, lesson },
    orderBy: [{ takenAt: "desc" }, { teamId: "asc" }],
    take: 200,
    select: stanceSelect,
  });
  return rows.map(presentStance);
}
