import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { ensure, invalid } from "@/lib/errors/domain-error";
import { awaitTurn, findPostmortem } from "@/lib/postmortems/find";
import { canPrepare, writersOnly } from "./policy";

/** The first two lines of every command here. */
export async function findSharable(tx: Tx, actor: Actor, number: number) {
  await awaitTurn(tx, number);
  const postmortem = await findPostmortem(tx, actor, number);
  ensure(canPrepare(actor, postmortem), writersOnly);
  return postmortem;
}

/** @throws DomainError invalid when nobody has started one. */
export async function findEdition(tx: Tx, postmortemId: string) {
  const edition = await tx.publicEdition.findUnique({ where: { postmortemId } });
  if (!edition)
    throw invalid("There is no public edition of this postmortem yet. Start one first.");
  return edition;
}
