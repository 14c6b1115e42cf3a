import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { ensure, invalid } from "@/lib/errors/domain-error";
import { holdPractice } from "./find";
import { nextCheck } from "./life";
import { canChange, ownersOnly } from "./policy";
import type { ByPractice, NewRetirement } from "./schema";
import { turnTo } from "./spells";
import { firstStoryOf } from "./stories-told";

/** Retires it on purpose, for all who follow it. Its page stays and says why; nothing is checked any more. */
export async function retirePractice(actor: Actor, input: NewRetirement, now = new Date()) {
  return transaction((tx) => retirePracticeIn(tx, actor, input, now));
}

/** The same inside a larger command. */
export async function retirePracticeIn(tx: Tx, actor: Actor, input: NewRetirement, now: Date) {
  const { slug, reason } = input;
  const practice = await holdPractice(tx, slug);
  ensure(canChange(actor, practice), ownersOnly);
  if (practice.retirement) throw invalid("It is retired already. Its page says why.");
  await tx.retirement.create({
    data: { practiceId: practice.id, reason, retiredById: personOf(actor), retiredAt: now },
  });
  const adoptions = await tx.adoption.findMany({
    where: { practiceId: practice.id, leftAt: null },
    select: { id: true },
  });
  for (const { id } of adoptions) await turnTo(tx, id, { life: "ended", at: now });
  const story = await firstStoryOf(tx, practice.id);
  await record(tx, actor, "practice.retired", {
    postmortemId: story?.postmortemId,
    subjectId: practice.id,
    detail: { slug, teamId: practice.ownerTeamId, reason },
  });
  return { slug };
}

/** It is kept again, by every team that had not left it, from now on; each of them hears of it. */
export async function reinstatePractice(actor: Actor, { slug }: ByPractice, now = new Date()) {
  return transaction(async (tx) => {
    const practice = await holdPractice(tx, slug);
    ensure(canChange(actor, practice), ownersOnly);
    if (!practice.retirement) return { slug };
    await tx.retirement.delete({ where: { practiceId: practice.id } });
    const where = { practiceId: practice.id, leftAt: null };
    const nextCheckAt = nextCheck(now, practice.everyDays);
    await tx.adoption.updateMany({ where, data: { nextCheckAt } });
    await record(tx, actor, "practice.reinstated", { subjectId: practice.id, detail: { slug } });
    const story = await firstStoryOf(tx, practice.id);
    const adoptions = await tx.adoption.findMany({ where, select: { id: true, teamId: true } });
    for (const { id, teamId } of adoptions) {
      await turnTo(tx, id, { life: "alive", at: now });
      const about = { postmortemId: story?.postmortemId, subjectId: practice.id };
      await record(tx, actor, "practice.revived", { ...about, detail: { slug, teamId } });
    }
    return { slug };
  });
}
