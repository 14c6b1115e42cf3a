import { type Sql, sql } from "@/lib/db/select";
import type { PostmortemRow, PostmortemView, RowMark } from "./schema";

/** The columns of a `PostmortemRow`; `p` is the postmortem. */
export const rowColumns: Sql = sql`p."number", p."title", p."stage"::text, p."nearMiss",
  p."services", p."occurredOn", p."summary", p."tags",
  (SELECT json_build_object('id', t."id", 'slug', t."slug", 'name', t."name")
   FROM "Team" t WHERE t."id" = p."teamId") AS "team",
  (SELECT s."name" FROM "Severity" s WHERE s."id" = p."severityId") AS "severity",
  (SELECT b."publishedAt" FROM "Publication" b WHERE b."postmortemId" = p."id") AS "publishedAt"`;

/**
 * What is published shows its layers as they were then. Objects made of rows: with keys named one
 * by one the list of a page takes a third of a millisecond more.
 */
export const marksColumn: Sql = sql`(
  SELECT json_agg(did) FROM (
    SELECT y."slug", coalesce(m."keptName", y."name") AS "name", m."outcome",
      CASE WHEN m."outcome" IN ('held', 'fired_unseen') THEN m."heldAfterMin" END AS "heldAfterMin",
      r."entryLayerId" = m."layerId" AS "entry", r."cheapestLayerId" = m."layerId" AS "cheapest"
    FROM "LayerMark" m JOIN "Layer" y ON y."id" = m."layerId"
    LEFT JOIN "TowerReading" r ON r."postmortemId" = p."id"
    WHERE m."postmortemId" = p."id"
    ORDER BY coalesce(m."keptPosition", y."position"), y."id"
  ) did) AS "marks"`;

/** As `marksColumn` answers; null where no layer is marked. */
export type MarksRow =
  | (Pick<RowMark, "slug" | "name" | "outcome"> & {
      heldAfterMin: number | null;
      entry: boolean | null;
      cheapest: boolean | null;
    })[]
  | null;

/** What says nothing is left out: a page has hundreds of these. */
export const presentMarks = (marks: MarksRow): RowMark[] =>
  (marks ?? []).map(({ heldAfterMin, entry, cheapest, ...mark }) => ({
    ...mark,
    ...(heldAfterMin === null ? {} : { heldAfterMin }),
    ...(entry ? { entry } : {}),
    ...(cheapest ? { cheapest } : {}),
  }));

export const viewColumns: Sql = sql`${rowColumns}, p."zone", p."impact", p."surprised",
  p."wentWell", p."lucky", p."leftovers", p."createdAt", p."updatedAt", p."version"`;

export type ListedRow = Omit<PostmortemRow, "publishedAt" | "marks"> & {
  publishedAt: Date | null;
  marks: MarksRow;
};

export type ViewRow = Omit<PostmortemView, "publishedAt" | "createdAt" | "updatedAt"> & {
  publishedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

export const presentRow = ({ publishedAt, marks, ...row }: ListedRow): PostmortemRow => ({
  ...row,
  publishedAt: publishedAt?.toISOString() ?? null,
  marks: presentMarks(marks),
});

export const presentView = ({ publishedAt, createdAt, updatedAt, ...row }: ViewRow) =>
  ({
    ...row,
    publishedAt: publishedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }) satisfies PostmortemView;
