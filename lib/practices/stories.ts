import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { ensure, invalid, notFound } from "@/lib/errors/domain-error";
import { findPostmortem } from "@/lib/postmortems/find";
import { canEdit } from "@/lib/postmortems/policy";
import { type HeldPractice, holdPractice } from "./find";
import { canChange, ownersOnly } from "./policy";
import type { ByStory, NewStory } from "./schema";

/**
 * A postmortem that a practice may be told from. A practice is read by everybody, so that only what
 * is published can be a story of it.
 */
export async function findTellable(tx: Tx, actor: Actor, number: number) {
  const postmortem = await findPostmortem(tx, actor, number);
  const message = `PM-${number} is not published. Publish it first: everybody reads a practice's stories.`;
  if (postmortem.stage !== "published") throw invalid(message, { number: message });
  return postmortem;
}

/**
 * Tells of one more incident that the rule came from, or would have met; told again, the note is
 * written anew. Whether it happened while nobody kept the practice is looked up where it is not said.
 */
export async function tellStory(actor: Actor, input: NewStory) {
  const { slug, number, note = "", wouldHaveMet } = input;
  return transaction(async (tx) => {
    const practice = await holdPractice(tx, slug);
    const postmortem = await findTellable(tx, actor, number);
    ensure(canChange(actor, practice) || canEdit(actor, postmortem), ownersOnly);
    const happened = postmortem.occurredOn ?? postmortem.createdAt;
    const met = wouldHaveMet ?? (await wasAsleep(tx, practice, happened));
    const key = { practiceId: practice.id, postmortemId: postmortem.id };
    await tx.practiceStory.upsert({
      where: { practiceId_postmortemId: key },
      create: { ...key, note, wouldHaveMet: met, toldById: personOf(actor) },
      update: { note, wouldHaveMet: met },
    });
    await record(tx, actor, "practice.story-told", {
      postmortemId: postmortem.id,
      subjectId: practice.id,
      detail: { slug },
    });
    return { slug, number, wouldHaveMet: met };
  });
}

/** Whether its owner had let it lapse, or given it up, at some time of that day. */
async function wasAsleep(tx: Tx, { id, ownerTeamId }: HeldPractice, day: Date): Promise<boolean> {
  const evening = new Date(day.getTime() + 86_400_000);
  const spell = await tx.spell.count({
    where: {
      adoption: { practiceId: id, teamId: ownerTeamId },
      life: { in: ["lapsed", "ended"] },
      fromAt: { lt: evening },
      OR: [{ toAt: null }, { toAt: { gt: day } }],
    },
  });
  return spell > 0;
}

/** @throws DomainError invalid for the last one: a rule without a story is only a rule. */
export async function untellStory(actor: Actor, { slug, number }: ByStory) {
  return transaction(async (tx) => {
    const practice = await holdPractice(tx, slug);
    ensure(canChange(actor, practice), ownersOnly);
    const postmortem = await findPostmortem(tx, actor, number);
    const key = { practiceId: practice.id, postmortemId: postmortem.id };
    if ((await tx.practiceStory.count({ where: { practiceId: practice.id } })) === 1)
      throw invalid("A practice keeps one story. Tell the other one first.");
    const { count } = await tx.practiceStory.deleteMany({ where: key });
    if (count === 0) throw notFound("that story");
    const about = { postmortemId: postmortem.id, subjectId: practice.id, detail: { slug } };
    await record(tx, actor, "practice.story-untold", about);
    return { slug };
  });
}
