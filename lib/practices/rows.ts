import { join, literal, type Sql, select, sql } from "@/lib/db/select";
import { lapsesAt, stateOf } from "./life";
import type { AdoptionView, PracticeRow } from "./schema";

const retired = sql`LEFT JOIN "Retirement" r ON r."practiceId" = x."id"`;

/** `x` is the practice, `a` its owner's adoption, `r` its retirement; how it stands is its owner's. */
export const fromPractices = sql`"Practice" x
  JOIN "Adoption" a ON a."practiceId" = x."id" AND a."teamId" = x."ownerTeamId" ${retired}`;

/** The same as those who follow keep it: of the adoptions `o` the one whose check comes first. */
export const fromFollowed = (by: Sql): Sql => sql`"Practice" x
  JOIN LATERAL (SELECT o.* FROM "Adoption" o
    WHERE o."practiceId" = x."id" AND o."leftAt" IS NULL AND ${by}
    ORDER BY o."nextCheckAt", o."id" LIMIT 1) a ON true ${retired}`;

/** What `stateOf` says, for a statement that narrows or counts by it. */
export const lifeColumn = (now: Date): Sql => sql`CASE
  WHEN r."practiceId" IS NOT NULL THEN 'retired'
  WHEN a."nextCheckAt" > ${now}::timestamptz THEN 'alive'
  WHEN a."nextCheckAt" + greatest(1, x."everyDays" / 4.0) * interval '1 day' > ${now}::timestamptz
    THEN 'due'
  ELSE 'lapsed' END`;

const team = (id: Sql): Sql => sql`(
  SELECT json_build_object('id', t."id", 'slug', t."slug", 'name', t."name")
  FROM "Team" t WHERE t."id" = ${id})`;

const columns = (now: Date): Sql => sql`x."id", x."slug", x."statement", x."why",
  x."checkKind"::text, x."everyDays", a."nextCheckAt", ${lifeColumn(now)} AS "life",
  ${team(sql`x."ownerTeamId"`)} AS "team", ${team(sql`a."teamId"`)} AS "follower",
  (SELECT json_build_object('slug', y."slug", 'name', y."name") FROM "Layer" y
   WHERE y."id" = x."layerId") AS "layer",
  (SELECT max(c."at") FROM "Check" c WHERE c."adoptionId" = a."id" AND c."followed") AS "checkedAt",
  (SELECT count(*)::int FROM "Adoption" o
   WHERE o."practiceId" = x."id" AND o."leftAt" IS NULL) AS "followedBy"`;

type Row = Omit<PracticeRow, "nextCheckAt" | "checkedAt"> & {
  nextCheckAt: Date;
  checkedAt: Date | null;
};

/** The newest first, which their ids tell. */
export async function readRows(
  where: Sql[],
  limit: number,
  now: Date,
  from = fromPractices,
): Promise<PracticeRow[]> {
  const rows = await select<Row>`
    SELECT ${columns(now)} FROM ${from}
    WHERE ${join(where, " AND ")} ORDER BY x."id" DESC LIMIT ${literal(limit)}`;
  return rows.map(presentRow);
}

const presentRow = ({ nextCheckAt, checkedAt, ...row }: Row): PracticeRow => ({
  ...row,
  nextCheckAt: nextCheckAt.toISOString(),
  checkedAt: checkedAt?.toISOString() ?? null,
});

export type AdoptionRow = Pick<AdoptionView, "id" | "team" | "leftWhy"> & {
  adoptedAt: Date;
  leftAt: Date | null;
  nextCheckAt: Date;
  checkedAt: Date | null;
};

/** Those that follow it first, its owner before all; then those that left. */
export const readAdoptions = (practiceId: string) => select<AdoptionRow>`
  SELECT a."id", a."adoptedAt", a."leftAt", a."leftWhy", a."nextCheckAt",
    ${team(sql`a."teamId"`)} AS "team",
    (SELECT max(c."at") FROM "Check" c WHERE c."adoptionId" = a."id" AND c."followed") AS "checkedAt"
  FROM "Adoption" a JOIN "Practice" x ON x."id" = a."practiceId"
  WHERE a."practiceId" = ${practiceId}::uuid
  ORDER BY a."leftAt" IS NOT NULL, a."teamId" <> x."ownerTeamId", a."adoptedAt", a."id"`;

export function presentAdoption(row: AdoptionRow, everyDays: number, now: Date): AdoptionView {
  const rhythm = { nextCheckAt: row.nextCheckAt, everyDays };
  const { id, team, leftWhy } = row;
  return {
    ...{ id, team, leftWhy },
    life: row.leftAt ? "left" : stateOf(rhythm, now),
    adoptedAt: row.adoptedAt.toISOString(),
    nextCheckAt: row.nextCheckAt.toISOString(),
    lapsesAt: lapsesAt(rhythm).toISOString(),
    checkedAt: row.checkedAt?.toISOString() ?? null,
  };
}
