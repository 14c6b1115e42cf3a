import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { findPostmortem } from "@/lib/postmortems/find";

export const steps = [
  "facts",
  "timeline",
  "whys",
  "layers",
  "actions",
  "lessons",
  "review",
] as const;
export type Step = (typeof steps)[number];

/** Which steps of the walk have something in them. */
export type Progress = Record<Step, boolean>;

export async function getProgress(actor: Actor, { number }: { number: number }): Promise<Progress> {
  const postmortem = await findPostmortem(db, actor, number);
  const [row] = await db.$queryRaw<Omit<Progress, "facts" | "review">[]>`
    SELECT
      EXISTS (SELECT 1 FROM "TimelineEvent" WHERE "postmortemId" = ${postmortem.id}::uuid AND "removalId" IS NULL) AS "timeline",
      EXISTS (SELECT 1 FROM "WhyNode" WHERE "postmortemId" = ${postmortem.id}::uuid AND "removalId" IS NULL AND "answer" <> '') AS "whys",
      EXISTS (SELECT 1 FROM "LayerMark" WHERE "postmortemId" = ${postmortem.id}::uuid) AS "layers",
      EXISTS (SELECT 1 FROM "ActionItem" WHERE "postmortemId" = ${postmortem.id}::uuid AND "removalId" IS NULL) AS "actions",
      EXISTS (SELECT 1 FROM "Lesson" WHERE "postmortemId" = ${postmortem.id}::uuid AND "removalId" IS NULL) AS "lessons"`;
  return {
    facts: postmortem.severityId !== null && postmortem.impact !== "",
    timeline: row?.timeline ?? false,
    whys: row?.whys ?? false,
    layers: row?.layers ?? false,
    actions: row?.actions ?? false,
    lessons: row?.lessons ?? false,
    review: postmortem.stage === "published",
  };
}
