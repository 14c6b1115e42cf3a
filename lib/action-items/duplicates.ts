import { type Actor, personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { ensure, invalid } from "@/lib/errors/domain-error";
import { awaitTurn, type FoundPostmortem } from "@/lib/postmortems/find";
import { canEdit, readOnly } from "@/lib/postmortems/policy";
import { type FoundAction, findPromise } from "./find";
import { showAction } from "./rows";
import type { ActionItemView, NewDuplicate } from "./schema";
import { acceptInWriting, note, openAgain, settle, settledAlready } from "./settling";

type Item = { number: number; id: string };
type Found = { postmortem: FoundPostmortem; item: FoundAction };

/**
 * The same promise stands elsewhere and is kept there: this one is given up for it. What is given
 * up itself keeps nothing, so that no circle can close.
 */
export async function sayDuplicate(
  actor: Actor,
  { of, ...at }: NewDuplicate,
): Promise<ActionItemView> {
  return transaction(async (tx) => {
    // In one order, so that two who link the same pair do not wait for each other.
    for (const number of [at.number, of.number].sort((a, b) => a - b)) await awaitTurn(tx, number);
    const { postmortem, item } = await findPromise(tx, actor, at);
    ensure(canEdit(actor, postmortem), readOnly);
    const kept = await findPromise(tx, actor, of);
    if (kept.item.id === item.id) throw invalid("It is the same action. Choose the other one.");
    if (kept.item.status === "wont_do")
      throw invalid(
        "That one is marked as won’t do itself. Choose one that is kept, or open it again.",
      );
    if (item.proof) throw settledAlready(item);
    await settle(tx, item, "wont_do");
    const reason = reasonFor({ postmortem, item }, kept);
    await link(tx, actor, item.id, reason, kept.item.id);
    await relink(tx, item.id, kept.item.id);
    const said = { words: reason, duplicateOf: kept.item.id };
    await note(tx, actor, item, "action.risk-accepted", said);
    return showAction(tx, actor, item.id);
  });
}

/** Says nothing of a draft elsewhere to those who read this one. */
function reasonFor(here: Found, { postmortem, item }: Found): string {
  if (postmortem.id === here.postmortem.id)
    return `The same action item is beside it: “${item.title}”.`;
  return postmortem.stage === "published"
    ? `The same action item is in PM-${postmortem.number}, and is kept there.`
    : "The same action item is in another postmortem, and is kept there.";
}

async function link(tx: Tx, actor: Actor, actionItemId: string, reason: string, ofId: string) {
  await acceptInWriting(tx, actor, actionItemId, reason);
  const said = { ofId, saidById: personOf(actor), saidAt: new Date() };
  await tx.duplicate.upsert({
    where: { actionItemId },
    create: { actionItemId, ...said },
    update: said,
  });
}

/** What was kept here is kept there now. Answers what that is. */
export async function relink(tx: Tx, from: string, to: string): Promise<string[]> {
  const relinked = await tx.duplicate.updateManyAndReturn({
    where: { ofId: from },
    data: { ofId: to },
    select: { actionItemId: true },
  });
  return relinked.map(({ actionItemId }) => actionItemId);
}

/** It is a promise of its own after all. */
export async function unsayDuplicate(actor: Actor, at: Item): Promise<ActionItemView> {
  return transaction(async (tx) => {
    const { postmortem, item } = await findPromise(tx, actor, at);
    ensure(canEdit(actor, postmortem), readOnly);
    const said = await tx.duplicate.count({ where: { actionItemId: item.id } });
    if (said === 0) throw invalid("Nobody called this action a duplicate.");
    await openAgain(tx, item);
    await note(tx, actor, item, "action.reopened");
    return showAction(tx, actor, item.id);
  });
}

/** What was given up because this one is kept is promised again when it is not. */
export async function openThoseThatRelyOn(tx: Tx, actor: Actor, id: string): Promise<void> {
  const relying = await tx.duplicate.findMany({
    where: { ofId: id },
    select: { actionItem: { include: { proof: true, acceptedRisk: true } } },
    orderBy: { actionItemId: "asc" },
  });
  for (const { actionItem } of relying) {
    await openAgain(tx, actionItem);
    await note(tx, actor, actionItem, "action.reopened", { relied: true });
  }
}
