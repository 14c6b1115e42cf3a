import type { Actor } from "@/lib/auth/actor";
import type { ActionStatus, FindableKind, Stage } from "@/lib/db/generated/enums";
import { type Sql, selectOften, sql } from "@/lib/db/select";
import { visible } from "@/lib/postmortems/reach";
import { fromPractices, lifeColumn } from "@/lib/practices/rows";
import type { PracticeLife } from "@/lib/practices/schema";
import { withAccents } from "./letters";

/** Something found, with the text that a reader is shown of it. */
export type Shown = {
  id: string;
  kind: FindableKind;
  number: number | null;
  /** Of the postmortem that it belongs to. */
  postmortem: string | null;
  stage: Stage | null;
  team: string;
  /** The practice's, else the team's. */
  slug: string;
  severity: string | null;
  /** "2026-03-14" */
  at: string;
  status: ActionStatus | null;
  /** The practice's, as its owner keeps it. */
  life: PracticeLife | null;
  title: string;
  /** Markdown that says most of what was looked for. */
  passage: string;
};

/** Enough for any passage; of a longer one the beginning is looked through. */
const longest = 12_000;

/**
 * What is shown of these rows, in their order. Whether the asker may see them is asked once more, of
 * the postmortem itself.
 * @param stems the passage is chosen by these; null where none is shown.
 */
export async function readShown(
  ids: readonly string[],
  stems: readonly string[] | null,
  now: number,
  actor: Actor,
): Promise<Shown[]> {
  if (ids.length === 0) return [];
  return selectOften<Shown>`
    SELECT f."id", f."kind"::text, p."number", p."title" AS "postmortem", p."stage"::text,
      t."name" AS "team", coalesce(x."slug", t."slug") AS "slug", v."name" AS "severity", f."at", a."status"::text,
      (SELECT ${lifeColumn(new Date(now))} FROM ${fromPractices} WHERE x."id" = f."id") AS "life",
      coalesce(CASE f."kind" WHEN 'postmortem' THEN p."title" WHEN 'team' THEN t."name"
        WHEN 'lesson' THEN l."text" WHEN 'action' THEN a."title" ELSE x."statement" END, '') AS "title",
      coalesce(left(CASE f."kind" WHEN 'postmortem' THEN ${stems ? passage(stems) : sql`''`} WHEN 'lesson' THEN ''
        WHEN 'team' THEN ${people} WHEN 'action' THEN a."detail" ELSE x."why" END,
        ${longest}::int), '') AS "passage"
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY o("id", "place")
      JOIN "Findable" f ON f."id" = o."id" JOIN "Team" t ON t."id" = f."teamId"
      LEFT JOIN "Postmortem" p ON p."id" = f."postmortemId"
      LEFT JOIN "Severity" v ON v."id" = p."severityId"
      LEFT JOIN "Lesson" l ON l."id" = f."id" LEFT JOIN "ActionItem" a ON a."id" = f."id"
      LEFT JOIN "Practice" x ON x."id" = f."id"
    WHERE f."postmortemId" IS NULL OR ${visible(actor)} ORDER BY o."place"`;
}

/** Of all that a postmortem tells, the piece that has most of the words, the earlier one of two. */
function passage(stems: readonly string[]): Sql {
  const patterns = stems.filter((stem) => /^[\p{L}\p{N}]+$/u.test(stem)).map(patternOf);
  return sql`(
    SELECT s."text" FROM (
      SELECT p."summary" AS "text", 0 AS "place", NULL::timestamptz AS "at", '' AS "position", p."id"
      UNION ALL SELECT p."impact", 1, NULL, '', p."id"
      UNION ALL SELECT p."surprised", 2, NULL, '', p."id"
      UNION ALL SELECT concat_ws(' ', y."question", y."answer"), 3, NULL, y."position", y."id"
        FROM "WhyNode" y WHERE y."postmortemId" = p."id" AND y."removalId" IS NULL
      UNION ALL SELECT e."text", 4, e."at", e."position", e."id"
        FROM "TimelineEvent" e WHERE e."postmortemId" = p."id" AND e."removalId" IS NULL
      UNION ALL SELECT c."quotation", 5, NULL, '', c."id"
        FROM "Evidence" c WHERE c."postmortemId" = p."id" AND c."removalId" IS NULL
      UNION ALL SELECT m."note", 6, NULL, '', m."layerId"
        FROM "LayerMark" m WHERE m."postmortemId" = p."id"
      UNION ALL SELECT r."cheapestNote", 7, NULL, '', p."id"
        FROM "TowerReading" r WHERE r."postmortemId" = p."id"
      UNION ALL SELECT p."wentWell", 8, NULL, '', p."id"
      UNION ALL SELECT p."lucky", 9, NULL, '', p."id"
      UNION ALL SELECT i."amount" || ' ' || i."unit", 10, NULL, i."position", i."id"
        FROM "ImpactFigure" i WHERE i."postmortemId" = p."id" AND i."removalId" IS NULL
      UNION ALL SELECT left(p."leftovers", ${longest}::int), 11, NULL, '', p."id"
    ) s WHERE s."text" <> ''
    ORDER BY (SELECT count(*) FROM unnest(${patterns}::text[]) r WHERE s."text" ~* r) DESC,
      s."place", s."at", s."position" COLLATE "C", s."id" LIMIT 1)`;
}

/** A stem may end otherwise than its word: "retri" of "retry". */
const patternOf = (stem: string): string =>
  `\\m${withAccents(stem.length > 3 ? stem.replace(/i$/, "") : stem)}`;

const people = sql`(
  SELECT string_agg(u."name", ', ' ORDER BY u."name", u."id")
  FROM "Membership" m JOIN "User" u ON u."id" = m."userId" WHERE m."teamId" = t."id")`;
