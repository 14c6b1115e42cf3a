import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors/domain-error";
import { awaitTurn, findPostmortem } from "@/lib/postmortems/find";
import { addPromise } from "./adding";
import { findOwnerByRef, findPromise } from "./find";
import { giveTo, sameOwner } from "./giving";
import type { NewActionItem } from "./schema";

type Promised = Pick<NewActionItem, "title" | "dueOn" | "owner">;
type For = { number: number; team: { id: string; name: string } };

/**
 * What a team promises when it says that a lesson applies to it: on the lesson's postmortem, in
 * which it need not write otherwise. The team's own, or one of its members'. The caller has seen to
 * it that the actor speaks for that team.
 */
export async function promiseInAnswer(
  tx: Tx,
  actor: Actor,
  { number, team }: For,
  { owner, ...words }: Promised,
): Promise<string> {
  await awaitTurn(tx, number);
  const postmortem = await findPostmortem(tx, actor, number);
  const keeper = await keeperOf(tx, team, owner ?? null);
  return addPromise(tx, actor, postmortem, { ...words, type: "prevent", owner: keeper });
}

/**
 * The same promise said once more, as with another day: what is named now takes the place of what was
 * named before. Nothing is changed by saying less; the team's name alone takes it from nobody.
 */
export async function promiseAgain(
  tx: Tx,
  actor: Actor,
  { number, team, id }: For & { id: string },
  { owner, dueOn }: Promised,
): Promise<void> {
  const { postmortem, item } = await findPromise(tx, actor, { number, id });
  const day = dueOn && dueOn !== item.dueOn?.toISOString().slice(0, 10) ? dueOn : null;
  const keeper = await findOwnerByRef(tx, await keeperOf(tx, team, owner ?? null));
  const elsewhere = item.ownerTeamId !== null && item.ownerTeamId !== team.id;
  const given = keeper.ownerUserId !== null && !elsewhere && !sameOwner(keeper, item);
  if (!day && !given) return;
  const change = { ...(day && { dueOn: new Date(day) }), ...(given && keeper) };
  await tx.actionItem.update({ where: { id }, data: { ...change, version: { increment: 1 } } });
  await record(tx, actor, "action.changed", {
    postmortemId: postmortem.id,
    subjectId: id,
    detail: { fields: Object.keys(change), ...(day && { dueOn: day }) },
  });
  if (given) await giveTo(tx, actor, postmortem, id, keeper);
}

async function keeperOf(tx: Tx, { id, name }: For["team"], owner: string | null): Promise<string> {
  const { ownerUserId, ownerTeamId } = await findOwnerByRef(tx, owner ?? id);
  if (ownerTeamId === id) return id;
  const among =
    ownerUserId !== null &&
    (await tx.membership.count({ where: { userId: ownerUserId, teamId: id } })) > 0;
  const message = `${name} promises for itself. Name the team or one of its members.`;
  if (!among) throw invalid(message, { owner: message });
  return ownerUserId;
}
