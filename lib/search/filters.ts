import { type Ids, idsOf } from "@/lib/action-items/named";
import { type Sql, sql } from "@/lib/db/select";
import type { SearchQuery } from "./schema";

type Narrowing = Pick<SearchQuery, "kind" | "team" | "layer" | "tag" | "severity" | "since">;

/** Conditions on a row `f` of what can be found; null when a name among them names nothing. */
export async function filtersOf(query: Narrowing): Promise<Sql[] | null> {
  const ids = await idsOf(query);
  if (!ids) return null;
  const { kind, tag, since } = query;
  return [
    ...(kind ? [sql`f."kind" = ${kind}::"FindableKind"`] : []),
    ...(tag ? [sql`f."tags" @> ARRAY[${tag}]::text[]`] : []),
    ...(since ? [sql`f."at" >= ${since}::date`] : []),
    ...named(ids),
  ];
}

function named({ team, severity, layer }: Ids): Sql[] {
  return [
    ...(team ? [sql`f."teamId" = ${team}::uuid`] : []),
    ...(severity ? [sql`f."severityId" = ${severity}::uuid`] : []),
    ...(layer ? [ofLayer(layer)] : []),
  ];
}

/** An action item or practice that strengthens it; a postmortem or its lesson that got past it. */
const ofLayer = (layer: string): Sql => sql`CASE f."kind"
  WHEN 'action' THEN (SELECT a."layerId" = ${layer}::uuid FROM "ActionItem" a WHERE a."id" = f."id")
  WHEN 'practice' THEN (SELECT x."layerId" = ${layer}::uuid FROM "Practice" x WHERE x."id" = f."id")
  ELSE (SELECT m."outcome" IN ('let_through', 'fired_unseen', 'bypassed', 'not_there')
    FROM "LayerMark" m WHERE m."postmortemId" = f."postmortemId" AND m."layerId" = ${layer}::uuid)
  END`;
