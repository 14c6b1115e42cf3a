import type { Tx } from "@/lib/db/client";

/** A postmortem carries the tags of its lessons, so that lists filter without a join. */
export async function gatherTags(tx: Tx, postmortemId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Postmortem" SET "tags" = ARRAY(
      SELECT DISTINCT unnest(l."tags") AS tag FROM "Lesson" l
      WHERE l."postmortemId" = ${postmortemId}::uuid AND l."removalId" IS NULL ORDER BY tag
    ) WHERE "id" = ${postmortemId}::uuid`;
}
