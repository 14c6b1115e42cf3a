import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import { transaction } from "@/lib/db/transaction";
import { ensure, notFound } from "@/lib/errors/domain-error";
import { findEditable } from "@/lib/postmortems/find";
import { canAddOwnWord, canRemoveOwnWord, keptWord, writersOnly } from "./policy";
import { kept } from "./quotes";
import type { Coaching, OwnWord, PutAside } from "./schema";

/** Says that a name is no person's. The same name twice is one. */
export async function addOwnWord(actor: Actor, { word }: OwnWord) {
  return transaction(async (tx) => {
    ensure(canAddOwnWord(actor), writersOnly);
    const added = await tx.ownWord.createMany({
      data: [{ word, addedById: personOf(actor) }],
      skipDuplicates: true,
    });
    if (added.count > 0) await record(tx, actor, "own-word.added", { detail: { word } });
    return { word };
  });
}

export async function removeOwnWord(actor: Actor, { word }: OwnWord) {
  return transaction(async (tx) => {
    const found = await tx.ownWord.findUnique({ where: { word } });
    if (!found) throw notFound(`the name "${word}"`);
    ensure(canRemoveOwnWord(actor, found), keptWord);
    await tx.ownWord.deleteMany({ where: { word } });
    await record(tx, actor, "own-word.removed", { detail: { word } });
    return { word };
  });
}

/** Keeps words as they are: the coach is silent about them here. Asked again, it adds the reason. */
export async function putAsideRemark(actor: Actor, { number, rule, quote, reason }: PutAside) {
  return transaction(async (tx) => {
    const { id: postmortemId } = await findEditable(tx, actor, number);
    const about = { postmortemId, rule, quote: kept(quote) };
    const { id } = await tx.dismissal.upsert({
      where: { postmortemId_rule_quote: about },
      create: { ...about, reason: reason ?? "", dismissedById: personOf(actor) },
      update: reason === undefined ? {} : { reason },
      select: { id: true },
    });
    await record(tx, actor, "remark.put-aside", { postmortemId, subjectId: id, detail: { rule } });
    return { id };
  });
}

/** Undoes that. */
export async function takeUpRemark(actor: Actor, { number, id }: { number: number; id: string }) {
  return transaction(async (tx) => {
    const { id: postmortemId } = await findEditable(tx, actor, number);
    const { count } = await tx.dismissal.deleteMany({ where: { id, postmortemId } });
    if (count === 0) throw notFound("that remark");
    await record(tx, actor, "remark.taken-up", { postmortemId, subjectId: id });
  });
}

/** Switches the coach off or on, for the asker alone. */
export async function quietCoach(actor: Actor, { coached }: Coaching): Promise<void> {
  const userId = personOf(actor);
  await transaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { coached } });
    await record(tx, actor, coached ? "coach.asked-back" : "coach.quieted", { subjectId: userId });
  });
}
