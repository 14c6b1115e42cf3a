import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction, wrote } from "@/lib/db/transaction";
import { invalid, notFound } from "@/lib/errors/domain-error";
import { reconcile } from "@/lib/errors/reconcile";
import { findEditable, startRemoval } from "@/lib/postmortems/find";
import { askedOn, notYetACondition } from "./asked-on";
import { findLayerId, findOwnWords, findPlaces, findView, findWhy } from "./find";
import { growBranches } from "./growing";
import { type Placed, spotFor } from "./placing";
import { moveIn } from "./reshaping";
import type { NewWhy, WhyBranch, WhyChange, WhyView } from "./schema";
import { subtree } from "./tree";

/** Asks why: a first question, or one about another why's answer. */
export async function askWhy(actor: Actor, input: NewWhy): Promise<WhyView> {
  const { number, parent = null, before, after, ...words } = input;
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    if (words.contributing) await ensureCondition(tx, words.answer ?? "");
    const places = await findPlaces(tx, postmortem.id);
    const beside = before !== undefined || after !== undefined;
    const spot = spotFor(places, { parent: beside ? input.parent : parent, before, after });
    const why = await writeWhy(tx, postmortem.id, spot, words);
    await record(tx, actor, "why.asked", { postmortemId: postmortem.id, subjectId: why.id });
    return findView(tx, postmortem.id, why.id);
  });
}

/**
 * Writes whole branches behind what is there, inside a larger command such as an import. The mark
 * of a contributing condition rests where an answer names a person.
 */
export async function askWhysIn(
  tx: Tx,
  actor: Actor,
  { number, branches }: { number: number; branches: WhyBranch[] },
): Promise<void> {
  const { id: postmortemId } = await findEditable(tx, actor, number);
  const ids = await growBranches(tx, postmortemId, branches);
  await record(tx, actor, "why.asked", { postmortemId, detail: { ids } });
}

type Words = Omit<NewWhy, "number" | "parent" | "before" | "after">;

async function writeWhy(
  tx: Tx,
  postmortemId: string,
  { parent, position }: Pick<Placed, "parent" | "position">,
  { layer, ...words }: Words,
) {
  return tx.whyNode.create({
    data: {
      ...words,
      layerId: (await findLayerId(tx, layer)) ?? null,
      postmortemId,
      parentId: parent,
      position,
    },
    select: { id: true },
  });
}

/** @throws DomainError conflict with both texts when somebody else was there. */
export async function changeWhy(actor: Actor, input: WhyChange): Promise<WhyView> {
  const { number, id, version, base, layer, parent, before, after, ...words } = input;
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const why = await findWhy(tx, postmortem.id, id);
    if (words.contributing) await ensureLeaf(tx, id);
    if (words.contributing) await ensureCondition(tx, words.answer ?? why.answer);
    const layerId = await findLayerId(tx, layer);
    const change = { ...words, ...(layerId === undefined ? {} : { layerId }) };
    reconcile(why, change, { version, base });
    wrote(
      await tx.whyNode.updateMany({
        where: { id, version: why.version },
        data: { ...change, version: { increment: 1 } },
      }),
    );
    if (parent !== undefined || before || after)
      await moveIn(tx, postmortem.id, id, { parent, before, after });
    await record(tx, actor, "why.changed", { postmortemId: postmortem.id, subjectId: id });
    return findView(tx, postmortem.id, id);
  });
}

async function ensureLeaf(tx: Tx, id: string): Promise<void> {
  const branches = await tx.whyNode.count({ where: { parentId: id, removalId: null } });
  if (branches > 0)
    throw invalid("This answer was questioned further. Mark the why where asking ended instead.");
}

/** @throws DomainError invalid for an answer that says who instead of what can be changed. */
async function ensureCondition(tx: Tx, answer: string): Promise<void> {
  const askOn = askedOn(answer, await findOwnWords(tx));
  if (askOn) throw invalid(notYetACondition(askOn));
}

/** Takes a why away with everything under it, to come back together. */
export async function removeWhy(actor: Actor, { number, id }: { number: number; id: string }) {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const places = await findPlaces(tx, postmortem.id);
    const taken = subtree(
      places.filter(({ removed }) => !removed),
      id,
    ).map((node) => node.id);
    if (taken.length === 0) throw notFound("that why");
    const removalId = await startRemoval(tx, actor, postmortem.id);
    await tx.whyNode.updateMany({ where: { id: { in: taken } }, data: { removalId } });
    await record(tx, actor, "why.removed", {
      postmortemId: postmortem.id,
      subjectId: id,
      detail: { ids: taken },
    });
    return { removalId };
  });
}
