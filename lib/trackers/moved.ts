import { takeTurn } from "@/lib/action-items/turns";
import { isPromised } from "@/lib/action-items/words";
import { record } from "@/lib/activity/record";
import { systemActor } from "@/lib/auth/system";
import type { Prisma, Tx } from "@/lib/db/client";
import { transaction, wrote } from "@/lib/db/transaction";
import { awaitTurn } from "@/lib/postmortems/find";
import type { IssueTold } from "./adapter";
import { toolNames } from "./words";

const select = {
  id: true,
  key: true,
  state: true,
  changedAt: true,
  tracker: { select: { kind: true } },
  actionItem: {
    select: {
      id: true,
      status: true,
      removalId: true,
      postmortem: { select: { id: true, number: true } },
    },
  },
} satisfies Prisma.TrackerIssueSelect;

type Linked = Prisma.TrackerIssueGetPayload<{ select: typeof select }>;

/**
 * Takes in how an issue stands, for each promise that it is linked to. What is older than what we
 * know is not believed, so that a call told twice or late moves nothing.
 * @returns how many promises it is linked to.
 */
export async function takeIn(trackerId: string, told: IssueTold, now: Date): Promise<number> {
  return transaction(async (tx) => {
    const rows = await tx.trackerIssue.findMany({
      where: { trackerId, externalId: told.externalId },
      select,
      orderBy: [{ actionItem: { postmortem: { number: "asc" } } }, { id: "asc" }],
    });
    for (const row of rows) await takeInFor(tx, row, told, now);
    return rows.length;
  });
}

async function takeInFor(tx: Tx, row: Linked, told: IssueTold, now: Date): Promise<void> {
  const changedAt = notAhead(told.changedAt, now);
  if (changedAt && row.changedAt && changedAt < row.changedAt) return;
  // Before the issue's own row is locked, as everybody does who changes a link.
  await awaitTurn(tx, row.actionItem.postmortem.number);
  const words = told.state === "gone" ? {} : { key: told.key, url: told.url, title: told.title };
  wrote(
    await tx.trackerIssue.updateMany({
      where: { id: row.id, state: row.state, changedAt: row.changedAt },
      data: {
        ...words,
        state: told.state,
        stateWord: told.word,
        changedAt: changedAt ?? row.changedAt,
        seenAt: now,
      },
    }),
  );
  if (told.state !== row.state && !row.actionItem.removalId) await follow(tx, row, told);
}

/** A clock that is ahead of ours would else have the last word for as long as it is. */
export const notAhead = (changedAt: Date | null, now: Date): Date | null =>
  changedAt && changedAt > now ? now : changedAt;

/** A tracker begins a promise and asks for its proof. It never closes one. */
async function follow(tx: Tx, row: Linked, told: IssueTold): Promise<void> {
  const { id, status, postmortem } = row.actionItem;
  const actor = systemActor("trackers");
  if (told.state === "in_progress" && status === "open")
    await takeTurn(tx, actor, { number: postmortem.number, id }, { status: "in_progress" });
  if (!isWorthTelling(row, told)) return;
  await record(tx, actor, "action.issue-moved", {
    postmortemId: postmortem.id,
    subjectId: id,
    detail: {
      issueId: row.id,
      tracker: toolNames[row.tracker.kind],
      key: row.key,
      from: row.state,
      to: told.state,
      word: told.word,
    },
  });
}

/** Closed or gone while the promise is still open; open again although it was proved. */
function isWorthTelling({ state, actionItem: { status } }: Linked, told: IssueTold): boolean {
  if (told.state === "closed" || told.state === "gone") return isPromised(status);
  return state === "closed" && (status === "done" || status === "verified");
}
