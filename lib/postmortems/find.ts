import type { Actor } from "@/lib/auth/actor";
import { personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { ensure, notFound } from "@/lib/errors/domain-error";
import { canEdit, readOnly, visibleTo } from "./policy";

/** For commands. Out of reach reads as not found. */
export async function findPostmortem(tx: Tx, actor: Actor, number: number) {
  const found = await tx.postmortem.findFirst({
    where: { AND: [{ number }, visibleTo(actor)] },
    include: {
      participants: { where: { userId: actor.userId ?? undefined }, select: { userId: true } },
      publication: true,
    },
  });
  if (!found) throw notFound(`PM-${number}`);
  return found;
}

export type FoundPostmortem = Awaited<ReturnType<typeof findPostmortem>>;

/** The first two lines of every command that writes in a postmortem. */
export async function findEditable(tx: Tx, actor: Actor, number: number) {
  await awaitTurn(tx, number);
  const postmortem = await findPostmortem(tx, actor, number);
  ensure(canEdit(actor, postmortem), readOnly);
  return postmortem;
}

/**
 * Writers of one postmortem take turns, so that each decides on what the one before left, however
 * many come at once. Before anything is read; readers never wait.
 */
export async function awaitTurn(tx: Tx, number: number): Promise<void> {
  await tx.$executeRaw`
    SELECT 1 FROM "Postmortem" WHERE "number" = ${number} FOR NO KEY UPDATE`;
}

/** What is taken away together gets one removal, by which it comes back together. */
export async function startRemoval(tx: Tx, actor: Actor, postmortemId: string): Promise<string> {
  const removal = await tx.removal.create({
    data: { postmortemId, removedById: personOf(actor) },
    select: { id: true },
  });
  return removal.id;
}
