import type { Actor } from "@/lib/auth/actor";
import { literal, type Sql, select, sql } from "@/lib/db/select";

export type PracticeNews = {
  /** Of this turn, and of no other. */
  id: string;
  /** It lapsed, came alive again, or was given up on purpose. */
  what: "lapsed" | "revived" | "ended";
  at: string;
  slug: string;
  statement: string;
  team: string;
  teamSlug: string;
  layerSlug: string | null;
};

/** Whether a spell `s` is of a life that came back: it had lapsed until then. */
export const revived: Sql = sql`(s."life" = 'alive' AND EXISTS (
  SELECT 1 FROM "Spell" z WHERE z."adoptionId" = s."adoptionId" AND z."life" = 'lapsed'
    AND z."toAt" = s."fromAt"))`;

/** What became of practices lately, of every team that follows one; the newest first. */
export async function listPracticeNews(_actor: Actor, limit = 6): Promise<PracticeNews[]> {
  const rows = await select<Omit<PracticeNews, "at"> & { at: Date }>`
    SELECT s."id", CASE s."life" WHEN 'alive' THEN 'revived' ELSE s."life"::text END AS "what",
      s."fromAt" AS "at", x."slug", x."statement", t."name" AS "team", t."slug" AS "teamSlug",
      (SELECT y."slug" FROM "Layer" y WHERE y."id" = x."layerId") AS "layerSlug"
    FROM "Spell" s JOIN "Adoption" a ON a."id" = s."adoptionId"
    JOIN "Practice" x ON x."id" = a."practiceId" JOIN "Team" t ON t."id" = a."teamId"
    WHERE s."life" IN ('lapsed', 'ended') OR ${revived}
    ORDER BY s."fromAt" DESC, s."id" DESC LIMIT ${literal(limit)}`;
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
