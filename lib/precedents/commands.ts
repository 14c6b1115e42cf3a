import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { invalid, notFound } from "@/lib/errors/domain-error";
import { awaitTurn, findEditable, findPostmortem } from "@/lib/postmortems/find";
import { openAgain, putBack } from "./reopening";
import type { NewRepeat, RepeatLink } from "./schema";

/**
 * Says that this is one that happened before, and opens actions of that one again when asked.
 * @throws DomainError invalid for itself or a circle, forbidden for an action that is not theirs.
 */
export async function sayRepeat(actor: Actor, { number, of, reopen = [] }: NewRepeat) {
  return transaction(async (tx) => {
    await takeTurns(tx);
    const postmortem = await findEditable(tx, actor, number);
    const predecessor = await findPostmortem(tx, actor, of);
    await ensureNoCircle(tx, postmortem, predecessor);
    const link = { postmortemId: postmortem.id, predecessorId: predecessor.id };
    const saidById = personOf(actor);
    await tx.repeat.createMany({ data: [{ ...link, saidById }], skipDuplicates: true });
    for (const id of new Set(reopen)) await openAgain(tx, actor, predecessor, id, postmortem.id);
    await record(tx, actor, "repeat.said", {
      postmortemId: postmortem.id,
      subjectId: predecessor.id,
    });
    return { number, of };
  });
}

/**
 * Takes the link back. What the asker opened again with it is settled as it was, unless somebody went
 * on with it since.
 */
export async function unsayRepeat(actor: Actor, { number, of }: RepeatLink) {
  return transaction(async (tx) => {
    await takeTurns(tx);
    const postmortem = await findEditable(tx, actor, number);
    await awaitTurn(tx, of);
    const predecessor = await findPostmortem(tx, actor, of);
    const link = { postmortemId: postmortem.id, predecessorId: predecessor.id };
    const { count } = await tx.repeat.deleteMany({ where: link });
    if (count === 0) throw notFound("that link");
    await putBack(tx, actor, predecessor, postmortem.id);
    await record(tx, actor, "repeat.unsaid", {
      postmortemId: postmortem.id,
      subjectId: predecessor.id,
    });
    return { number, of };
  });
}

/** Links are few, and two that close a circle may come at once from both of its ends. */
async function takeTurns(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE "Repeat" IN SHARE ROW EXCLUSIVE MODE`;
}

type Numbered = { id: string; number: number };

async function ensureNoCircle(tx: Tx, postmortem: Numbered, predecessor: Numbered) {
  if (postmortem.id === predecessor.id)
    throw invalid("This cannot be a repeat of itself. Choose the one that happened before.");
  const circle = await tx.$queryRaw<unknown[]>`
    WITH RECURSIVE earlier AS (
      SELECT ${predecessor.id}::uuid AS "id"
      UNION
      SELECT r."predecessorId" FROM "Repeat" r JOIN earlier e ON r."postmortemId" = e."id")
    SELECT 1 FROM earlier WHERE "id" = ${postmortem.id}::uuid`;
  if (circle.length > 0)
    throw invalid(
      `PM-${predecessor.number} is said to be a repeat of PM-${postmortem.number} already, so it cannot also be the one before.`,
    );
}
