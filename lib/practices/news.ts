import type { Actor } from "@/lib/auth/actor";
import { empty, join, literal, type Sql, select, sql } from "@/lib/db/select";

export type PracticeNews = {
  /** Of this turn, and of no other. */
  id: string;
  /** It lapsed, came alive again, was retired for all, or was left by this team alone. */
  what: "lapsed" | "revived" | "retired" | "left";
  at: string;
  slug: string;
  statement: string;
  team: string;
  teamSlug: string;
  layerSlug: string | null;
};

/** Whether a spell `s` is of a life that came back: it had lapsed or ended until then. */
export const revived: Sql = sql`(s."life" = 'alive' AND EXISTS (
  SELECT 1 FROM "Spell" z WHERE z."adoptionId" = s."adoptionId" AND z."life" IN ('lapsed', 'ended')
    AND z."toAt" = s."fromAt"))`;

/** By ids: of a team that follows them, and of a layer; or of any that somebody follows. */
export type NewsOf = {
  team?: string | undefined;
  layer?: string | undefined;
  followed?: { teams: string[]; layers: string[] } | undefined;
};

/**
 * What became of practices lately, of every team that follows one; the newest first. Each kind is
 * read from its own index up to the limit: what was only due, and came, is passed over unread.
 */
export async function listPracticeNews(
  _actor: Actor,
  limit = 6,
  of: NewsOf = {},
): Promise<PracticeNews[]> {
  const rows = await select<Omit<PracticeNews, "at"> & { at: Date }>`${newsOf(of, literal(limit))}`;
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

export function newsOf(of: NewsOf, most: Sql): Sql {
  const whose = whoseNews(of);
  return sql`
    SELECT s."id", ${what} AS "what", s."fromAt" AS "at", x."slug", x."statement",
      t."name" AS "team", t."slug" AS "teamSlug",
      (SELECT y."slug" FROM "Layer" y WHERE y."id" = x."layerId") AS "layerSlug"
    FROM ((${gone(whose, most)}) UNION ALL (${back(whose, most)})) s
    JOIN "Adoption" a ON a."id" = s."adoptionId"
    JOIN "Practice" x ON x."id" = a."practiceId" JOIN "Team" t ON t."id" = a."teamId"
    ORDER BY s."fromAt" DESC, s."id" DESC LIMIT ${most}`;
}

/** On a spell `s`. */
function whoseNews({ team, layer, followed }: NewsOf): Sql {
  const asked = [
    ...(team ? [sql`f."teamId" = ${team}::uuid`] : []),
    ...(layer ? [sql`y."layerId" = ${layer}::uuid`] : []),
    ...(followed
      ? [
          sql`(f."teamId" = ANY(${followed.teams}::uuid[]) OR y."layerId" = ANY(${followed.layers}::uuid[]))`,
        ]
      : []),
  ];
  if (asked.length === 0) return empty;
  return sql`AND s."adoptionId" IN (SELECT f."id" FROM "Adoption" f
    JOIN "Practice" y ON y."id" = f."practiceId" WHERE ${join(asked, " AND ")})`;
}

const gone = (whose: Sql, most: Sql): Sql => sql`
  SELECT s."id", s."life", s."fromAt", s."adoptionId" FROM "Spell" s
  WHERE s."life" IN ('lapsed', 'ended') ${whose} ORDER BY s."fromAt" DESC, s."id" DESC LIMIT ${most}`;

/** Read from the spells that ended with it. */
const back = (whose: Sql, most: Sql): Sql => sql`
  SELECT s."id", s."life", s."fromAt", s."adoptionId" FROM "Spell" z
  JOIN "Spell" s ON s."adoptionId" = z."adoptionId" AND s."fromAt" = z."toAt" AND s."life" = 'alive'
  WHERE z."life" IN ('lapsed', 'ended') AND z."toAt" IS NOT NULL ${whose}
  ORDER BY z."toAt" DESC LIMIT ${most}`;

/** Retiring ends it for its owner in the same moment; who left, left alone. */
const what: Sql = sql`CASE s."life" WHEN 'alive' THEN 'revived' WHEN 'lapsed' THEN 'lapsed'
  ELSE CASE WHEN EXISTS (
    SELECT 1 FROM "Adoption" o JOIN "Spell" e ON e."adoptionId" = o."id"
    WHERE o."practiceId" = x."id" AND o."teamId" = x."ownerTeamId"
      AND e."life" = 'ended' AND e."fromAt" = s."fromAt") THEN 'retired' ELSE 'left' END END`;
