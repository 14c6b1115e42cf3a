import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { wrote } from "@/lib/db/transaction";
import { ensure } from "@/lib/errors/domain-error";
import { reconcile } from "@/lib/errors/reconcile";
import { canEdit, readOnly } from "@/lib/postmortems/policy";
import { findLayerId, findWhy } from "@/lib/whys/find";
import { type FoundAction, findOwnerByRef, findPromise } from "./find";
import { giveTo, sameOwner } from "./giving";
import { takeOnByDoing } from "./handovers";
import { canNameKeeper } from "./policy";
import type { ActionItemChange, NewActionItem } from "./schema";
import { note } from "./settling";

type WordsChange = Omit<ActionItemChange, "status" | "proof" | "reason">;

export function changesWords({ number, id, version, base, ...words }: WordsChange): boolean {
  return Object.values(words).some((value) => value !== undefined);
}

/**
 * Who writes the postmortem changes its words. A team that keeps an action may name the one of its
 * own who does it.
 * @throws DomainError conflict with both texts when somebody else was there.
 */
export async function changeWords(tx: Tx, actor: Actor, input: WordsChange): Promise<void> {
  const { number, id, version, base, ...words } = input;
  const { postmortem, item } = await findPromise(tx, actor, { number, id });
  const among = canNameKeeper(actor, item) && (await isNamed(tx, item.ownerTeamId, words));
  ensure(canEdit(actor, postmortem) || among, readOnly);
  if (among) await takeOnByDoing(tx, actor, item);
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
    detail: { fields: Object.keys(change), ...(words.dueOn && { dueOn: words.dueOn }) },
  });
  await noteRetitled(tx, actor, item, change.title);
  const { ownerUserId = item.ownerUserId, ownerTeamId = item.ownerTeamId } = change;
  const owner = { ownerUserId, ownerTeamId };
  if (!sameOwner(owner, item)) await giveTo(tx, actor, postmortem, id, owner);
}

/** Somebody looked at a proof of other words: whoever reads it later sees which. */
async function noteRetitled(tx: Tx, actor: Actor, item: FoundAction, to = item.title) {
  if (item.proof && to !== item.title)
    await note(tx, actor, item, "action.retitled", { title: { from: item.title, to } });
}

/** Whether all that is said is that a member of the team owns it. */
async function isNamed(tx: Tx, teamId: string | null, { owner, ...others }: Words) {
  if (!owner || !teamId || Object.values(others).some((value) => value !== undefined)) return false;
  const { ownerUserId } = await findOwnerByRef(tx, owner);
  if (!ownerUserId) return false;
  return (await tx.membership.count({ where: { userId: ownerUserId, teamId } })) > 0;
}

type Words = Partial<Omit<NewActionItem, "number">>;

/** As the row holds it; what was not given stays out, so that it stays as it is. */
export async function stored(tx: Tx, postmortemId: string, words: Words) {
  const { title, detail, priority, type, owner, dueOn, layer, why } = words;
  return {
    ...(title === undefined ? {} : { title }),
    ...(detail === undefined ? {} : { detail }),
    ...(priority === undefined ? {} : { priority }),
    ...(type === undefined ? {} : { type }),
    ...(owner === undefined ? {} : await findOwnerByRef(tx, owner)),
    ...(dueOn === undefined ? {} : { dueOn: dueOn ? new Date(dueOn) : null }),
    ...(layer === undefined ? {} : { layerId: (await findLayerId(tx, layer)) ?? null }),
    ...(why === undefined ? {} : { whyId: why ? (await findWhy(tx, postmortemId, why)).id : null }),
  };
}
