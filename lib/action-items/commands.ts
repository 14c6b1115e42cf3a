import { generateKeyBetween } from "fractional-indexing";
import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { sql } from "@/lib/db/select";
import { transaction, wrote } from "@/lib/db/transaction";
import { reconcile } from "@/lib/errors/reconcile";
import { findEditable, startRemoval } from "@/lib/postmortems/find";
import { findLayerId, findWhy } from "@/lib/whys/find";
import { findAction, findOwnerByRef } from "./find";
import { positionBeside } from "./order";
import { withinItsOwn } from "./present";
import { readActions } from "./rows";
import type {
  ActionItemChange,
  ActionItemMove,
  ActionItemView,
  NewActionItem,
  NewProof,
  NewRiskAcceptance,
} from "./schema";
import { type Turn, takeTurn, turnOf } from "./turns";

/** Adds a promise at the end of the list. */
export async function commitToAction(actor: Actor, input: NewActionItem) {
  return transaction((tx) => commitToActionIn(tx, actor, input));
}

/** The same inside a larger command, such as an import. */
export async function commitToActionIn(tx: Tx, actor: Actor, input: NewActionItem) {
  const { number, ...words } = input;
  const postmortem = await findEditable(tx, actor, number);
  const last = await tx.actionItem.findFirst({
    where: { postmortemId: postmortem.id },
    orderBy: { position: "desc" },
    select: { position: true },
  });
  const item = await tx.actionItem.create({
    data: {
      ...(await stored(tx, postmortem.id, words)),
      title: words.title,
      postmortemId: postmortem.id,
      position: generateKeyBetween(last?.position ?? null, null),
    },
    select: { id: true },
  });
  await record(tx, actor, "action.committed", {
    postmortemId: postmortem.id,
    subjectId: item.id,
  });
  return present(tx, item.id);
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
    if (turn) await takeTurn(tx, actor, words, turn);
    return present(tx, words.id);
  });
}

type WordsChange = Omit<ActionItemChange, "status" | "proof" | "reason">;

function changesWords({ number, id, version, base, ...words }: WordsChange): boolean {
  return Object.values(words).some((value) => value !== undefined);
}

async function changeWords(tx: Tx, actor: Actor, input: WordsChange) {
  const { number, id, version, base, ...words } = input;
  const postmortem = await findEditable(tx, actor, number);
  const item = await findAction(tx, postmortem.id, id);
  const change = await stored(tx, postmortem.id, words);
  reconcile(item, change, { version, base });
  wrote(
    await tx.actionItem.updateMany({
      where: { id, version: item.version },
      data: { ...change, version: { increment: 1 } },
    }),
  );
  await record(tx, actor, "action.changed", {
    postmortemId: postmortem.id,
    subjectId: id,
    detail: { fields: Object.keys(change) },
  });
}

type Words = Partial<Omit<NewActionItem, "number">>;

/** As the row holds it; what was not given stays out, so that it stays as it is. */
async function stored(tx: Tx, postmortemId: string, words: Words) {
  const { title, detail, priority, owner, dueOn, layer, why } = words;
  return {
    ...(title === undefined ? {} : { title }),
    ...(detail === undefined ? {} : { detail }),
    ...(priority === undefined ? {} : { priority }),
    ...(owner === undefined ? {} : await findOwnerByRef(tx, owner)),
    ...(dueOn === undefined ? {} : { dueOn: dueOn ? new Date(dueOn) : null }),
    ...(layer === undefined ? {} : { layerId: (await findLayerId(tx, layer)) ?? null }),
    ...(why === undefined ? {} : { whyId: why ? (await findWhy(tx, postmortemId, why)).id : null }),
  };
}

async function present(tx: Tx, id: string): Promise<ActionItemView> {
  const where = [sql`a."id" = ${id}::uuid`];
  const [item] = await readActions({ where, orderBy: sql`a."id"` }, tx);
  if (!item) throw new Error("An action was changed and is not there");
  return withinItsOwn(item);
}

type ByItem = { number: number; id: string };

function turn(actor: Actor, { number, id }: ByItem, next: Turn): Promise<ActionItemView> {
  return transaction(async (tx) => {
    await takeTurn(tx, actor, { number, id }, next);
    return present(tx, id);
  });
}

export async function startAction(actor: Actor, input: ByItem) {
  return turn(actor, input, { status: "in_progress" });
}

/** A promise is closed on proof. The owner may give it, and who writes the postmortem. */
export async function proveAction(actor: Actor, { note, url, ...item }: NewProof) {
  return turn(actor, item, { status: "done", proof: { note, url } });
}

/** @throws DomainError forbidden for the one who proved it. */
export async function verifyAction(actor: Actor, input: ByItem) {
  return turn(actor, input, { status: "verified" });
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

export async function removeAction(actor: Actor, { number, id }: ByItem) {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    await findAction(tx, postmortem.id, id);
    const removalId = await startRemoval(tx, actor, postmortem.id);
    await tx.actionItem.update({ where: { id }, data: { removalId } });
    await record(tx, actor, "action.removed", { postmortemId: postmortem.id, subjectId: id });
    return { removalId };
  });
}
