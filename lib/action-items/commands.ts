import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { invalid } from "@/lib/errors/domain-error";
import { findEditable, startRemoval } from "@/lib/postmortems/find";
import { addPromise } from "./adding";
import { openThoseThatRelyOn } from "./duplicates";
import { findAction } from "./find";
import { positionBeside } from "./order";
import { showAction } from "./rows";
import type {
  ActionItemChange,
  ActionItemMove,
  ActionItemView,
  NewActionItem,
  NewProof,
  NewRiskAcceptance,
  Verifying,
} from "./schema";
import { type Turn, takeTurn, turnOf } from "./turns";
import { changesWords, changeWords } from "./wording";

/** Adds a promise at the end of the list. */
export async function commitToAction(actor: Actor, input: NewActionItem) {
  return transaction((tx) => commitToActionIn(tx, actor, input));
}

/** The same inside a larger command, such as an import. */
export async function commitToActionIn(tx: Tx, actor: Actor, { number, ...words }: NewActionItem) {
  const postmortem = await findEditable(tx, actor, number);
  return showAction(tx, actor, await addPromise(tx, actor, postmortem, words));
}

/**
 * Changes its words, takes its next turn (`status`, `proof`, `reason`), or both.
 * @throws DomainError conflict with both texts when somebody else was there.
 */
export async function changeAction(actor: Actor, input: ActionItemChange): Promise<ActionItemView> {
  const { status, proof, reason, ...words } = input;
  const turn = turnOf({ status, proof, reason });
  return transaction(async (tx) => {
    if (!turn || changesWords(words)) await changeWords(tx, actor, words);
    const seen = changesWords(words) ? undefined : words.version;
    if (turn) await takeTurn(tx, actor, words, { ...turn, version: seen });
    return showAction(tx, actor, words.id);
  });
}

type ByItem = { number: number; id: string };

function turn(actor: Actor, { number, id }: ByItem, next: Turn): Promise<ActionItemView> {
  return transaction(async (tx) => {
    await takeTurn(tx, actor, { number, id }, next);
    return showAction(tx, actor, id);
  });
}

export async function startAction(actor: Actor, input: ByItem) {
  return turn(actor, input, { status: "in_progress" });
}

/** A promise is closed on proof. The owner may give it, and who writes the postmortem. */
export async function proveAction(actor: Actor, { number, id, ...proof }: NewProof) {
  return turn(actor, { number, id }, { status: "done", proof });
}

/**
 * @throws DomainError forbidden for the one who proved it; conflict when another proof stands there
 *   than the one that was looked at.
 */
export async function verifyAction(actor: Actor, { version, ...item }: Verifying) {
  return turn(actor, item, { status: "verified", version });
}

/** It will not be done; whoever says so accepts the risk by name. */
export async function acceptRisk(actor: Actor, { reason, ...item }: NewRiskAcceptance) {
  return turn(actor, item, { status: "wont_do", reason });
}

export async function reopenAction(actor: Actor, input: ByItem) {
  return turn(actor, input, { status: "open" });
}

/** Trades places with its neighbour. */
export async function moveAction(actor: Actor, { number, id, direction }: ActionItemMove) {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    await findAction(tx, postmortem.id, id);
    const siblings = await tx.actionItem.findMany({
      where: { postmortemId: postmortem.id },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true, position: true, removalId: true },
    });
    const position = positionBeside(siblings, id, direction);
    if (position === null) return { id, moved: false };
    await tx.actionItem.update({ where: { id }, data: { position } });
    await record(tx, actor, "action.moved", { postmortemId: postmortem.id, subjectId: id });
    return { id, moved: true };
  });
}

/** A slip of the pen may be taken away from what is published already. */
const slipMs = 60 * 60_000;

/**
 * @throws DomainError invalid for what others have read: a promise is given up with a reason, or
 *   merged into another, and does not go silent.
 */
export async function removeAction(actor: Actor, { number, id }: ByItem, now = new Date()) {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const item = await findAction(tx, postmortem.id, id);
    if (postmortem.stage === "published" && item.createdAt < new Date(now.getTime() - slipMs))
      throw invalid(
        "Others have read this action item. Say that it won’t be done, with a reason, or merge it into another.",
      );
    const removalId = await startRemoval(tx, actor, postmortem.id);
    await tx.actionItem.update({ where: { id }, data: { removalId } });
    await openThoseThatRelyOn(tx, actor, id);
    await record(tx, actor, "action.removed", { postmortemId: postmortem.id, subjectId: id });
    return { removalId };
  });
}
