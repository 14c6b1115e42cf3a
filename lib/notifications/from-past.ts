import { db } from "@/lib/db/client";
import { tellOf } from "./from-activity";

const hourMs = 3_600_000;

/**
 * Tells of what happened before anybody could be told, such as the life of an example: of each
 * activity from `since` to `id`, in their order and as of its own day. The inbox is enough for it,
 * so that no letter follows.
 */
export async function tellOfThePast(
  { since, id }: { since: string; id: string },
  now: Date,
): Promise<void> {
  // What others do meanwhile has a job of its own.
  const before = new Date(now.getTime() - hourMs);
  const past = await db.activity.findMany({
    where: { id: { gte: BigInt(since), lte: BigInt(id) }, at: { lt: before } },
    orderBy: { id: "asc" },
    select: { id: true, at: true },
  });
  for (const { id: one, at } of past) {
    await tellOf(String(one), at);
    const where = { activityId: one, at, mailedAt: null };
    await db.notice.updateMany({ where, data: { mailedAt: at } });
  }
}
