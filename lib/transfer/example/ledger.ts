import type { ActivityKind } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Prisma, Tx } from "@/lib/db/client";
import { enqueue } from "@/lib/jobs/enqueue";

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

/** The same for a practice: what is about it, or about the postmortem that it came from, from now on. */
export async function practiceLedger(tx: Tx, postmortemId: string) {
  let last = await newestActivity(tx);
  return {
    async happened(at: Date, practiceId: string): Promise<void> {
      const dated = await tx.$queryRaw<{ id: bigint }[]>`
        UPDATE "Activity" SET "at" = ${at}
        WHERE "id" > ${last} AND ("subjectId" = ${practiceId} OR "postmortemId" = ${postmortemId}::uuid)
        RETURNING "id"`;
      for (const { id } of dated) if (id > last) last = id;
    },
  };
}

export async function newestActivity(tx: Tx): Promise<bigint> {
  const { _max } = await tx.activity.aggregate({ _max: { id: true } });
  return _max.id ?? 0n;
}

type Told = { since: bigint; postmortemIds: string[]; practiceIds: string[] };

/** Those whom the newest of it concerns find it in their inbox, under the days on which it happened. */
export async function announce(tx: Tx, { since }: Pick<Told, "since">, from: Date) {
  const { _min, _max } = await tx.activity.aggregate({
    where: { id: { gt: since }, at: { gte: from } },
    _min: { id: true },
    _max: { id: true },
  });
  if (_min.id && _max.id)
    await enqueue(tx, "activity", { since: String(_min.id), id: String(_max.id) });
}

/** Readers follow the activity by its growing id, so that is given again, in the order of time. */
export async function putActivityInOrder(tx: Tx, { since, postmortemIds, practiceIds }: Told) {
  await tx.$executeRaw`
    WITH told AS (
      DELETE FROM "Activity" WHERE "id" > ${since}
        AND ("postmortemId" = ANY(${postmortemIds}::uuid[]) OR "subjectId" = ANY(${practiceIds}))
      RETURNING *
    )
    INSERT INTO "Activity" ("at", "kind", "userId", "postmortemId", "subjectId", "detail")
    SELECT "at", "kind", "userId", "postmortemId", "subjectId", "detail"
    FROM told ORDER BY "at", "id"`;
}
