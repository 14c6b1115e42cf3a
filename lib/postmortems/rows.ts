import { type Sql, sql } from "@/lib/db/select";
import type { PostmortemRow, PostmortemView, RowMark } from "./schema";

/** The columns of a `PostmortemRow`; `p` is the postmortem. */
export const rowColumns: Sql = sql`p."number", p."title", p."stage"::text, p."nearMiss",
  p."services", p."occurredOn", p."summary", p."tags",
  (SELECT json_build_object('id', t."id", 'slug', t."slug", 'name', t."name")
   FROM "Team" t WHERE t."id" = p."teamId") AS "team",
  (SELECT s."name" FROM "Severity" s WHERE s."id" = p."severityId") AS "severity",
  (SELECT b."publishedAt" FROM "Publication" b WHERE b."postmortemId" = p."id") AS "publishedAt"`;

export const marksColumn: Sql = sql`(
  SELECT json_agg(json_build_object('slug', y."slug", 'name', y."name", 'outcome', m."outcome")
    ORDER BY y."position", y."id")
  FROM "LayerMark" m JOIN "Layer" y ON y."id" = m."layerId"
  WHERE m."postmortemId" = p."id") AS "marks"`;

export const viewColumns: Sql = sql`${rowColumns}, p."zone", p."impact", p."surprised",
  p."wentWell", p."lucky", p."leftovers", p."createdAt", p."updatedAt", p."version"`;

export type ListedRow = Omit<PostmortemRow, "publishedAt" | "marks"> & {
  publishedAt: Date | null;
  marks: RowMark[] | null;
};

export type ViewRow = Omit<PostmortemView, "publishedAt" | "createdAt" | "updatedAt"> & {
  publishedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

export const presentRow = ({ publishedAt, marks, ...row }: ListedRow): PostmortemRow => ({
  ...row,
  publishedAt: publishedAt?.toISOString() ?? null,
  marks: marks ?? [],
});

export const presentView = ({ publishedAt, createdAt, updatedAt, ...row }: ViewRow) =>
  ({
    ...row,
    publishedAt: publishedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }) satisfies PostmortemView;
