import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import { transaction } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors/domain-error";
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
    const taken = { where: { removalId: removal.id }, data: { removalId: null } };
    await tx.impactFigure.updateMany(taken);
    await tx.timelineEvent.updateMany(taken);
    await tx.whyNode.updateMany(taken);
    await tx.evidence.updateMany(taken);
    await tx.actionItem.updateMany(taken);
    await tx.lesson.updateMany(taken);
    await gatherTags(tx, postmortem.id);
    await record(tx, actor, "removal.undone", {
      postmortemId: postmortem.id,
      subjectId: removal.id,
    });
    return { id: removal.id };
  });
}
