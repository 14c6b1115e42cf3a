import { type Actor, personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { ensure, invalid } from "@/lib/errors/domain-error";
import { dayFromNow } from "./days-by-terms";
import { findPromise } from "./find";
import { canKeep, notTheirs } from "./policy";
import { showAction } from "./rows";
import type { ActionItemView, NewEffectCheck } from "./schema";
import { note, settle } from "./settling";

/**
 * Says, weeks later, whether what was done did anything. What did not hold stays as it is until a
 * person opens it again.
 */
export async function checkEffect(actor: Actor, input: NewEffectCheck): Promise<ActionItemView> {
  return transaction(async (tx) => {
    await checkEffectIn(tx, actor, input);
    return showAction(tx, actor, input.id);
  });
}

/** The same inside a larger command. */
export async function checkEffectIn(tx: Tx, actor: Actor, input: NewEffectCheck): Promise<void> {
  const { number, id, againInDays, ...said } = input;
  const { postmortem, item } = await findPromise(tx, actor, { number, id });
  ensure(canKeep(actor, item, postmortem), notTheirs);
  if (!item.proof) throw invalid("It is not done yet, so it had no effect. Prove it first.");
  const again = againInDays === undefined ? null : dayFromNow(againInDays);
  await settle(tx, item, item.status, again);
  await tx.effectCheck.create({
    data: { ...said, actionItemId: id, checkedById: personOf(actor), checkedAt: new Date() },
  });
  const { effect, note: words } = said;
  await note(tx, actor, item, "action.effect-checked", { effect, words });
}
