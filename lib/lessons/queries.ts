import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { findPostmortem } from "@/lib/postmortems/find";
import { visibleTo } from "@/lib/postmortems/policy";
import { lessonSelect, presentLesson, presentStance, stanceSelect } from "./present";
import type { LessonView, StanceView } from "./schema";

/**
 * One postmortem's, in the order in which people placed them.
 * @throws DomainError not_found when the postmortem is out of reach.
 */
export async function listLessons(
  actor: Actor,
  { number }: { number: number },
): Promise<LessonView[]> {
  const rows = await db.lesson.findMany({
    where: { removalId: null, postmortem: { AND: [{ number }, visibleTo(actor)] } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: lessonSelect,
  });
  // Only an empty answer is ambiguous: nothing written yet, or nothing to be seen.
  if (rows.length === 0) await findPostmortem(db, actor, number);
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
