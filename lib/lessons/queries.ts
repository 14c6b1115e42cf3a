import type { Actor } from "@/lib/auth/actor";
import { selectOften } from "@/lib/db/select";
import { reachPostmortem } from "@/lib/postmortems/reach";
import { type LessonRow, presentLesson } from "./present";
import type { LessonView } from "./schema";

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
