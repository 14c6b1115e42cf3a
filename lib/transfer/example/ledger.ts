import type { ActivityKind } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Prisma, Tx } from "@/lib/db/client";

type Noted = { kind: ActivityKind; by: Actor; subjectId: string; at: Date; detail?: Detail };
type Detail = Prisma.InputJsonObject;

/** The activity of one postmortem, with the moments that the story gives it. */
export function storyLedger(tx: Tx, postmortemId: string) {
  let last = 0n;
  const notes: Prisma.ActivityCreateManyInput[] = [];
  return {
    /** Commands record the present: what they recorded since the last call happened then. */
    async happened(at: Date): Promise<void> {
      const dated = await tx.$queryRaw<{ id: bigint }[]>`
        UPDATE "Activity" SET "at" = ${at}
        WHERE "postmortemId" = ${postmortemId}::uuid AND "id" > ${last} RETURNING "id"`;
      for (const { id } of dated) if (id > last) last = id;
    },
    /** For rows that are written many at once: what a command would have recorded for each. */
    note({ kind, by, subjectId, at, detail = {} }: Noted): void {
      notes.push({ kind, userId: by.userId, postmortemId, subjectId, at, detail });
    },
    async writeNotes(): Promise<void> {
      await tx.activity.createMany({ data: notes });
    },
  };
}

export type StoryLedger = ReturnType<typeof storyLedger>;

/** Readers follow the activity by its growing id, so that is given again, in the order of time. */
export async function putActivityInOrder(tx: Tx, postmortemIds: string[]): Promise<void> {
  await tx.$executeRaw`
    WITH told AS (
      DELETE FROM "Activity" WHERE "postmortemId" = ANY(${postmortemIds}::uuid[]) RETURNING *
    )
    INSERT INTO "Activity" ("at", "kind", "userId", "postmortemId", "subjectId", "detail")
    SELECT "at", "kind", "userId", "postmortemId", "subjectId", "detail"
    FROM told ORDER BY "at", "id"`;
}
