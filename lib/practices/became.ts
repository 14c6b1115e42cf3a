import type { Actor } from "@/lib/auth/actor";
import { select } from "@/lib/db/select";

export type Became = { number: number; slug: string; statement: string };

/** The practices that came from these published postmortems, the eldest first; two of each at most. */
export async function listBecame(
  _actor: Actor,
  { numbers }: { numbers: number[] },
): Promise<Became[]> {
  if (numbers.length === 0) return [];
  return select<Became>`
    SELECT p."number", x."slug", x."statement"
    FROM "Postmortem" p CROSS JOIN LATERAL (
      SELECT x."id", x."slug", x."statement"
      FROM "PracticeStory" s JOIN "Practice" x ON x."id" = s."practiceId"
      WHERE s."postmortemId" = p."id" AND NOT s."wouldHaveMet" AND NOT EXISTS (
        SELECT 1 FROM "Retirement" r WHERE r."practiceId" = x."id")
      ORDER BY x."id" LIMIT 2) x
    WHERE p."number" = ANY(${numbers}::int[]) AND p."stage" = 'published'
    ORDER BY p."number", x."id"`;
}
