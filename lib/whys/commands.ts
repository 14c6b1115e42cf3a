import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction, wrote } from "@/lib/db/transaction";
import { invalid, notFound } from "@/lib/errors/domain-error";
import { reconcile } from "@/lib/errors/reconcile";
import { findEditable, startRemoval } from "@/lib/postmortems/find";
import { findLayerId, findPlaces, findView, findWhy } from "./find";
import { type Placed, spotFor } from "./placing";
import type { NewWhy, WhyBranch, WhyChange, WhyMove, WhyView } from "./schema";
import { subtree } from "./tree";

/** Asks why: a first question, or one about another why's answer. */
export async function askWhy(actor: Actor, input: NewWhy): Promise<WhyView> {
  const { number, parent = null, before, after, ...words } = input;
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const places = await findPlaces(tx, postmortem.id);
    const beside = before !== undefined || after !== undefined;
    const spot = spotFor(places, { parent: beside ? input.parent : parent, before, after });
    const why = await writeWhy(tx, postmortem.id, spot, words);
    await record(tx, actor, "why.asked", { postmortemId: postmortem.id, subjectId: why.id });
    return findView(tx, postmortem.id, why.id);
  });
}

/** Writes whole branches behind what is there, inside a larger command such as an import. */
export async function askWhysIn(
  tx: Tx,
  actor: Actor,
  { number, branches }: { number: number; branches: WhyBranch[] },
): Promise<void> {
  const postmortem = await findEditable(tx, actor, number);
  const places = await findPlaces(tx, postmortem.id);
  const ids: string[] = [];
  const grow = async (parent: string | null, siblings: WhyBranch[]) => {
    for (const { branches: under = [], ...words } of siblings) {
      const spot = spotFor(places, { parent });
      const { id } = await writeWhy(tx, postmortem.id, spot, words);
      places.push({ ...spot, id, removed: false });
      ids.push(id);
      await grow(id, under);
    }
  };
  await grow(null, branches);
  await record(tx, actor, "why.asked", { postmortemId: postmortem.id, detail: { ids } });
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
  const { number, id, version, base, layer, ...words } = input;
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const why = await findWhy(tx, postmortem.id, id);
    if (words.contributing) await ensureLeaf(tx, id);
    const layerId = await findLayerId(tx, layer);
    const change = { ...words, ...(layerId === undefined ? {} : { layerId }) };
    reconcile(why, change, { version, base });
    wrote(
      await tx.whyNode.updateMany({
        where: { id, version: why.version },
        data: { ...change, version: { increment: 1 } },
      }),
    );
    await record(tx, actor, "why.changed", { postmortemId: postmortem.id, subjectId: id });
    return findView(tx, postmortem.id, id);
  });
}

async function ensureLeaf(tx: Tx, id: string): Promise<void> {
  const branches = await tx.whyNode.count({ where: { parentId: id, removalId: null } });
  if (branches > 0)
    throw invalid("This answer was questioned further. Mark the why where asking ended instead.");
}

/** Hangs a why, with its branches, somewhere else. */
export async function moveWhy(actor: Actor, { number, id, ...place }: WhyMove): Promise<WhyView> {
  if (place.parent === undefined && !place.before && !place.after)
    throw invalid("Say where it goes: under a parent, or before or after another why.");
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const places = await findPlaces(tx, postmortem.id);
    if (!places.some((node) => node.id === id && !node.removed)) throw notFound("that why");
    const { parent, position } = spotFor(places, place, id);
    await tx.whyNode.update({
      where: { id },
      data: { parentId: parent, position, version: { increment: 1 } },
    });
    await record(tx, actor, "why.moved", { postmortemId: postmortem.id, subjectId: id });
    return findView(tx, postmortem.id, id);
  });
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
