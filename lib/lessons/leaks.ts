import type { Actor } from "@/lib/auth/actor";
import { literal, selectOften } from "@/lib/db/select";

export type Leak = { slug: string; name: string; through: number; met: number };

/** So many of the newest lessons are looked at, and what fewer met says nothing yet. */
const newest = 100;
const fewest = 3;

/**
 * The layers that let most through among those that met something, in the postmortems of the newest
 * lessons. One that fired and nobody saw let it through; one that was bypassed was not met.
 */
export async function listLeaks(_actor: Actor, limit = 3): Promise<Leak[]> {
  return selectOften<Leak>`
    SELECT y."slug", y."name", d."through", d."met" FROM (
      SELECT m."layerId",
        (count(*) FILTER (WHERE m."outcome" <> 'held'))::int AS "through", count(*)::int AS "met"
      FROM (
        SELECT DISTINCT n."postmortemId" FROM (
          SELECT l."postmortemId" FROM "Lesson" l
          WHERE l."publishedAt" IS NOT NULL AND l."removalId" IS NULL
          ORDER BY l."publishedAt" DESC, l."id" DESC LIMIT ${literal(newest)}
        ) n JOIN "Postmortem" p ON p."id" = n."postmortemId" AND p."stage" = 'published'
      ) told CROSS JOIN LATERAL (
        SELECT k."layerId", k."outcome" FROM "LayerMark" k
        WHERE k."postmortemId" = told."postmortemId"
          AND k."outcome" IN ('held', 'let_through', 'fired_unseen') OFFSET 0
      ) m GROUP BY 1 HAVING count(*) >= ${literal(fewest)}
    ) d JOIN "Layer" y ON y."id" = d."layerId"
    WHERE d."through" > 0
    ORDER BY d."through"::float / d."met" DESC, d."met" DESC, y."position" LIMIT ${literal(limit)}`;
}
