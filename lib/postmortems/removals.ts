import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { sql } from "@/lib/db/select";
import { transaction } from "@/lib/db/transaction";
import { invalid, notFound } from "@/lib/errors/domain-error";
import { findEditable } from "./find";
import { isPlain } from "./removed";
import { gatherTags } from "./tags";

/**
 * Brings back what one removal took away, whole.
 * @throws DomainError invalid where it would give back half of something, or nothing to be seen.
 */
export async function undoRemoval(actor: Actor, input: { number: number; id: string }) {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, input.number);
    const removal = await tx.removal.findFirst({
      where: { id: input.id, postmortemId: postmortem.id },
    });
    if (!removal) throw notFound("what was removed");
    await refuseMerge(tx, removal.id);
    await refuseHidden(tx, removal);
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
async function refuseMerge(tx: Tx, id: string) {
  const [plain] = await tx.$queryRaw<unknown[]>(
    sql`SELECT 1 FROM "Removal" r WHERE r."id" = ${id}::uuid AND ${isPlain}`,
  );
  if (plain) return;
  const ofWhys = await tx.whyNode.count({ where: { removalId: id } });
  throw invalid(
    ofWhys > 0
      ? "This went when whys were merged or reshaped. Take that back instead."
      : "These action items were merged. Undo the merge instead.",
  );
}

/** Evidence whose event, why or mark is away too would be back where nobody sees it. */
async function refuseHidden(tx: Tx, { id, postmortemId }: { id: string; postmortemId: string }) {
  const pieces = await tx.evidence.findMany({
    where: { removalId: id },
    select: {
      event: { select: { removalId: true } },
      citedEvent: { select: { removalId: true } },
      why: { select: { removalId: true } },
      layer: {
        select: { name: true, marks: { where: { postmortemId }, select: { layerId: true } } },
      },
    },
  });
  const hidden = pieces.map(whyHidden);
  const [first] = hidden;
  if (first && hidden.every((reason) => reason !== null)) throw invalid(first);
}

type Away = { removalId: string | null } | null;
type Piece = {
  event: Away;
  citedEvent: Away;
  why: Away;
  /** With its mark in this postmortem, where it has one. */
  layer: { name: string; marks: unknown[] } | null;
};

function whyHidden({ event, citedEvent, why, layer }: Piece): string | null {
  if (event?.removalId || citedEvent?.removalId)
    return "It belongs to an event that was removed as well. Bring the event back first.";
  if (why?.removalId) return "It backs a why that was removed as well. Bring the why back first.";
  if (layer?.marks.length === 0)
    return `It backs what ${layer.name} did, which was cleared. Mark that layer again first.`;
  return null;
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
