import { type Ids, idsOf } from "@/lib/action-items/named";
import { type Sql, sql } from "@/lib/db/select";
import type { SearchQuery } from "./schema";

type Narrowing = Pick<SearchQuery, "kind" | "team" | "layer" | "tag" | "severity" | "since">;

/** What must hold of a row `f` of what can be found. */
export type Filters = {
  /** All of these stand in the row: its index knows them beside the words. */
  marks: string[];
  conditions: Sql[];
};

export const noFilters: Filters = { marks: [], conditions: [] };

/** Null when a name among them names nothing. Marks are as `findable_marks` writes them. */
export async function filtersOf(query: Narrowing): Promise<Filters | null> {
  const ids = await idsOf(query);
  if (!ids) return null;
  const { kind, tag, since } = query;
  const { team, severity, layer }: Ids = ids;
  return {
    marks: Object.entries({ kind, tag, team, severity }).flatMap(([name, value]) =>
      value ? [`${name} ${value}`] : [],
    ),
    conditions: [
      ...(since ? [sql`f."at" >= ${since}::date`] : []),
      ...(layer ? [ofLayer(layer)] : []),
    ],
  };
}

/** What the index knows of it. */
export const marked = ({ marks }: Filters): Sql[] =>
  marks.length > 0 ? [sql`f."marks" @> ${marks}::text[]`] : [];

/** An action item or practice that strengthens it; a postmortem or its lesson that got past it. */
const ofLayer = (layer: string): Sql => sql`CASE f."kind"
  WHEN 'action' THEN (SELECT a."layerId" = ${layer}::uuid FROM "ActionItem" a WHERE a."id" = f."id")
  WHEN 'practice' THEN (SELECT x."layerId" = ${layer}::uuid FROM "Practice" x WHERE x."id" = f."id")
  ELSE (SELECT m."outcome" IN ('let_through', 'fired_unseen', 'bypassed', 'not_there')
    FROM "LayerMark" m WHERE m."postmortemId" = f."postmortemId" AND m."layerId" = ${layer}::uuid)
  END`;
