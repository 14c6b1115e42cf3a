import { type Actor, teamIds } from "@/lib/auth/actor";
import { selectOften } from "@/lib/db/select";

/** How many practices that a team of the asker follows wait for a check, lapsed ones too. */
export async function countDue(actor: Actor, now = new Date()): Promise<number> {
  if (actor.teams.length === 0) return 0;
  const [row] = await selectOften<{ due: number }>`
    SELECT count(DISTINCT a."practiceId")::int AS "due" FROM "Adoption" a
    WHERE a."teamId" = ANY(${teamIds(actor)}::uuid[]) AND a."leftAt" IS NULL
      AND a."nextCheckAt" < ${now} AND NOT EXISTS (
        SELECT 1 FROM "Retirement" r WHERE r."practiceId" = a."practiceId")`;
  return row?.due ?? 0;
}
