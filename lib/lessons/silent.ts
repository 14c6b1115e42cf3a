import type { Actor } from "@/lib/auth/actor";
import { select } from "@/lib/db/select";
import { visible } from "@/lib/postmortems/reach";
import { isUuid } from "@/lib/teams/find";

/** The names of the teams that a published lesson asked and that have not answered. */
export async function listSilentTeams(actor: Actor, { id }: { id: string }): Promise<string[]> {
  if (!isUuid(id)) return [];
  const rows = await select<{ name: string }>`
    SELECT t."name" FROM "Ask" k
    JOIN "Lesson" l ON l."id" = k."lessonId" AND l."removalId" IS NULL AND l."publishedAt" IS NOT NULL
    JOIN "Postmortem" p ON p."id" = l."postmortemId" AND p."stage" = 'published'
    JOIN "Team" t ON t."id" = k."teamId" AND t."id" <> p."teamId"
    WHERE k."lessonId" = ${id}::uuid AND ${visible(actor)} AND NOT EXISTS (
      SELECT 1 FROM "Stance" s WHERE s."lessonId" = l."id" AND s."teamId" = t."id")
    ORDER BY t."name"`;
  return rows.map(({ name }) => name);
}
