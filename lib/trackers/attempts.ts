import { db } from "@/lib/db/client";
import { DomainError } from "@/lib/errors/domain-error";

/** An attempt that a server died with counts as over after this long. */
const patienceMs = 60_000;

/**
 * One at a time has an issue made for a promise, whatever is pressed twice and on however many
 * servers.
 * @returns whether an earlier attempt broke off, which may have made the issue all the same.
 * @throws DomainError conflict while another one is under way.
 */
export async function beginAttempt(actionItemId: string, trackerId: string): Promise<boolean> {
  const ids = { actionItemId, trackerId };
  const startedAt = new Date();
  const earlier = await db.issueAttempt.findFirst({ where: ids });
  if (earlier && earlier.startedAt.getTime() > startedAt.getTime() - patienceMs) throw underWay();
  const begun = earlier
    ? await db.issueAttempt.updateMany({
        where: { ...ids, startedAt: earlier.startedAt },
        data: { startedAt },
      })
    : await db.issueAttempt.createMany({ data: [{ ...ids, startedAt }], skipDuplicates: true });
  if (begun.count === 0) throw underWay();
  return earlier !== null;
}

export async function finishAttempt(actionItemId: string, trackerId: string): Promise<void> {
  await db.issueAttempt.deleteMany({ where: { actionItemId, trackerId } });
}

/** It is remembered, and the next one may begin at once. */
export async function breakOffAttempt(actionItemId: string, trackerId: string): Promise<void> {
  await db.issueAttempt.updateMany({
    where: { actionItemId, trackerId },
    data: { startedAt: new Date(0) },
  });
}

const underWay = () =>
  new DomainError("conflict", "This issue is just being made. Look again in a moment.");
