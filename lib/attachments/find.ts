import { type Actor, mayWrite, teamIds } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { ensure, notFound } from "@/lib/errors/domain-error";
import { awaitTurn, type FoundPostmortem, findPostmortem } from "@/lib/postmortems/find";
import { canEdit, readOnly } from "@/lib/postmortems/policy";

/** For those who write a postmortem, and for who keeps a promise of it and proves that with an image. */
export async function findIllustrated(
  tx: Tx,
  actor: Actor,
  number: number,
): Promise<FoundPostmortem> {
  await awaitTurn(tx, number);
  const postmortem = await findPostmortem(tx, actor, number);
  ensure(canEdit(actor, postmortem) || (await keepsPromise(tx, actor, postmortem.id)), readOnly);
  return postmortem;
}

async function keepsPromise(tx: Tx, actor: Actor, postmortemId: string): Promise<boolean> {
  const { userId } = actor;
  if (!userId || !mayWrite(actor)) return false;
  const owner = [{ ownerUserId: userId }, { ownerTeamId: { in: teamIds(actor) } }];
  return (await tx.actionItem.count({ where: { postmortemId, removalId: null, OR: owner } })) > 0;
}

/** @throws DomainError not_found for an image of another postmortem too. */
export async function findImage(tx: Tx, postmortemId: string, id: string) {
  const image = await tx.image.findFirst({ where: { id, postmortemId } });
  if (!image) throw notFound("that image");
  return image;
}

/** For commands that back something with an image. */
export async function ensureImage(tx: Tx, postmortemId: string, id: string): Promise<void> {
  await findImage(tx, postmortemId, id);
}
