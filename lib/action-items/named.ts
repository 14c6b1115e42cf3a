import { type Sql, select, sql } from "@/lib/db/select";
import { idOfTeam } from "@/lib/teams/find";

type Names = {
  team?: string | undefined;
  severity?: string | undefined;
  layer?: string | undefined;
};
export type Ids = { [K in keyof Names]?: string };

/**
 * The ids behind a filter's names, so that the planner knows how many rows each has; null when one
 * of them names nothing, and then nothing fits.
 */
export async function idsOf({ team, severity, layer }: Names): Promise<Ids | null> {
  if (!team && !severity && !layer) return {};
  const [row] = await select<Record<keyof Names, string | null>>`
    SELECT (${idOfTeam(team ?? "")}) AS "team",
      (SELECT "id" FROM "Severity" WHERE "name" = ${severity ?? ""}) AS "severity",
      (SELECT "id" FROM "Layer" WHERE "slug" = ${layer ?? ""}) AS "layer"`;
  if ((team && !row?.team) || (severity && !row?.severity) || (layer && !row?.layer)) return null;
  return {
    ...(row?.team ? { team: row.team } : {}),
    ...(row?.severity ? { severity: row.severity } : {}),
    ...(row?.layer ? { layer: row.layer } : {}),
  };
}

/** What more postmortems have than this is met soon enough by walking a list in its own order. */
const few = 500;

/** The postmortems of a rare tag, to begin from them; null for a tag on many. */
export const rarelyTagged = (tag: string) => rarely(sql`p."tags" @> ARRAY[${tag}]::text[]`);

/** The same of whatever a condition on the postmortem `p` says. */
export async function rarely(about: Sql): Promise<string[] | null> {
  const rows = await select<{ id: string }>`
    SELECT p."id" FROM "Postmortem" p WHERE ${about} LIMIT ${few + 1}`;
  return rows.length > few ? null : rows.map(({ id }) => id);
}
