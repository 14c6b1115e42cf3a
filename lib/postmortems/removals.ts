import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { invalid, notFound } from "@/lib/errors/domain-error";
import { findEditable } from "./find";
import { gatherTags } from "./tags";

/** Brings back what one removal took away, whole. */
export async function undoRemoval(actor: Actor, input: { number: number; id: string }) {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, input.number);
    const removal = await tx.removal.findFirst({
      where: { id: input.id, postmortemId: postmortem.id },
    });
    if (!removal) throw notFound("what was removed");
    await refuseMerge(tx, removal);
    if (!(await bringBack(tx, removal.id))) return { id: removal.id };
    await gatherTags(tx, postmortem.id);
    await record(tx, actor, "removal.undone", {
      postmortemId: postmortem.id,
      subjectId: removal.id,
    });
    return { id: removal.id };
  });
}

/** A merge changed the words of the other one too, which only its own undo gives back. */
async function refuseMerge(tx: Tx, { id, postmortemId }: { id: string; postmortemId: string }) {
  const merge = await tx.activity.findFirst({
    where: { postmortemId, kind: "action.merged", detail: { path: ["removalId"], equals: id } },
    select: { id: true },
  });
  if (merge) throw invalid("These promises were merged. Take the merge back instead.");
}

/** Whether anything was still away; whoever undoes once more brings nothing and is told nothing. */
async function bringBack(tx: Tx, removalId: string): Promise<boolean> {
  const taken = { where: { removalId }, data: { removalId: null } };
  const back = [
    await tx.impactFigure.updateMany(taken),
    await tx.timelineEvent.updateMany(taken),
    await tx.whyNode.updateMany(taken),
    await tx.evidence.updateMany(taken),
    await tx.actionItem.updateMany(taken),
    await tx.lesson.updateMany(taken),
  ];
  return back.some(({ count }) => count > 0);
}
