import type { Actor } from "@/lib/auth/actor";
import { raw, selectOften, sql } from "@/lib/db/select";
import { reachPostmortem } from "@/lib/postmortems/reach";

const steps = ["facts", "timeline", "whys", "layers", "actions", "lessons", "review"] as const;
export type Step = (typeof steps)[number];

/** Which steps of the walk have something in them. */
export type Progress = Record<Step, boolean>;

/** @throws DomainError not_found when the postmortem is out of reach. */
export async function getProgress(actor: Actor, { number }: { number: number }): Promise<Progress> {
  const { id } = await reachPostmortem(actor, number);
  const [row] = await selectOften<Progress>`
    SELECT
      p."severityId" IS NOT NULL AND p."impact" <> '' AS "facts",
      EXISTS (${partOf(id, "TimelineEvent")} AND "removalId" IS NULL) AS "timeline",
      EXISTS (${partOf(id, "WhyNode")} AND "removalId" IS NULL AND "answer" <> '') AS "whys",
      EXISTS (${partOf(id, "LayerMark")}) AS "layers",
      EXISTS (${partOf(id, "ActionItem")} AND "removalId" IS NULL) AS "actions",
      EXISTS (${partOf(id, "Lesson")} AND "removalId" IS NULL) AS "lessons",
      p."stage" = 'published' AS "review"
    FROM "Postmortem" p WHERE p."id" = ${id}::uuid`;
  if (!row) throw new Error("A postmortem was found and is not there");
  return row;
}

const partOf = (id: string, table: string) =>
  sql`SELECT 1 FROM ${raw(`"${table}"`)} WHERE "postmortemId" = ${id}::uuid`;
