import { z } from "zod";
import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Prisma, Tx } from "@/lib/db/client";
import { transaction, wrote } from "@/lib/db/transaction";
import { invalid, notFound } from "@/lib/errors/domain-error";
import { findEditable, startRemoval } from "@/lib/postmortems/find";
import { relink } from "./duplicates";
import { type FoundAction, findAction } from "./find";
import { giveTo, sameOwner } from "./giving";
import { joined } from "./joining";
import { showAction } from "./rows";
import type { ActionItemView, ActionMerge, MergeUndo } from "./schema";
import { settledAlready } from "./settling";

/**
 * Joins a promise into another one of its postmortem, which keeps the words, the why and the issues
 * of both.
 * @returns the removal by which `undoMerge` takes it back.
 */
export async function mergeActions(
  actor: Actor,
  { number, id, into }: ActionMerge,
): Promise<{ removalId: string; action: ActionItemView }> {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const taken = await findAction(tx, postmortem.id, id);
    const kept = await findAction(tx, postmortem.id, into);
    if (id === into) throw invalid("An action cannot be merged with itself. Choose another one.");
    for (const item of [taken, kept]) if (item.settledAt) throw settledAlready(item);
    const now = joined(kept, taken, await questionLost(tx, kept, taken));
    await write(tx, kept, now);
    if (!sameOwner(now, kept)) await giveTo(tx, actor, postmortem, into, now);
    await copyIssues(tx, id, into);
    const relinked = await relink(tx, id, into);
    const removalId = await startRemoval(tx, actor, postmortem.id);
    await tx.actionItem.update({ where: { id }, data: { removalId } });
    const was = Object.fromEntries(
      Object.keys(now).map((field) => [field, kept[field as keyof typeof now]]),
    );
    await record(tx, actor, "action.merged", {
      postmortemId: postmortem.id,
      subjectId: into,
      detail: plain({ removalId, taken: id, title: taken.title, was, now, relinked }),
    });
    return { removalId, action: await showAction(tx, actor, into) };
  });
}

/** What the other one answers, where this one answers something else already. */
async function questionLost(tx: Tx, kept: FoundAction, taken: FoundAction) {
  if (!taken.whyId || !kept.whyId || taken.whyId === kept.whyId) return null;
  const why = await tx.whyNode.findUnique({
    where: { id: taken.whyId },
    select: { question: true },
  });
  return why?.question ?? null;
}

async function write(
  tx: Tx,
  { id, version }: FoundAction,
  data: Prisma.ActionItemUpdateManyArgs["data"],
) {
  wrote(
    await tx.actionItem.updateMany({
      where: { id, version },
      data: { ...data, version: { increment: 1 } },
    }),
  );
}

/** Copied, so that the one that was taken away brings its own back. */
async function copyIssues(tx: Tx, from: string, to: string): Promise<void> {
  const issues = await tx.trackerIssue.findMany({ where: { actionItemId: from } });
  await tx.trackerIssue.createMany({
    data: issues.map(({ id: _, ...issue }) => ({ ...issue, actionItemId: to })),
    skipDuplicates: true,
  });
}

const plain = (value: object): Prisma.InputJsonObject => JSON.parse(JSON.stringify(value));

const Merged = z.object({
  taken: z.uuid(),
  /** What was called a duplicate of the one that was taken away. */
  relinked: z.array(z.uuid()).default([]),
  was: z.record(z.string(), z.string().nullable()),
  now: z.record(z.string(), z.string().nullable()),
});

/** Both promises stand again as they were; what somebody wrote since stays. */
export async function undoMerge(
  actor: Actor,
  { number, removalId }: MergeUndo,
): Promise<{ action: ActionItemView }> {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const merge = await tx.activity.findFirst({
      where: {
        postmortemId: postmortem.id,
        kind: "action.merged",
        detail: { path: ["removalId"], equals: removalId },
      },
    });
    if (!merge?.subjectId) throw notFound("what was merged");
    const kept = await findAction(tx, postmortem.id, merge.subjectId);
    const { taken, relinked, was, now } = Merged.parse(merge.detail);
    const back = untouched(kept, was, now);
    await write(tx, kept, back);
    const owner = { ...kept, ...back };
    if (!sameOwner(owner, kept)) await giveTo(tx, actor, postmortem, kept.id, owner);
    const there = { actionItemId: { in: relinked }, ofId: kept.id };
    await tx.duplicate.updateMany({ where: there, data: { ofId: taken } });
    await tx.actionItem.updateMany({ where: { removalId }, data: { removalId: null } });
    const about = { postmortemId: postmortem.id, subjectId: kept.id };
    await record(tx, actor, "action.unmerged", about);
    return { action: await showAction(tx, actor, kept.id) };
  });
}

type Side = z.infer<typeof Merged>["was"];

function untouched(kept: FoundAction, was: Side, now: Side): Partial<FoundAction> {
  const stands = plain(kept);
  return Object.fromEntries(
    Object.keys(now)
      .filter((field) => stands[field] === now[field])
      .map((field) => [field, was[field]]),
  );
}
