import { generateKeyBetween } from "fractional-indexing";
import { positionBeside } from "@/lib/action-items/order";
import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction, wrote } from "@/lib/db/transaction";
import { invalid } from "@/lib/errors/domain-error";
import { reconcile } from "@/lib/errors/reconcile";
import { findEditable, startRemoval } from "@/lib/postmortems/find";
import { gatherTags } from "@/lib/postmortems/tags";
import { askTeamsIn } from "./asks";
import { countLessons, findLesson, holdStage } from "./find";
import { lessonSelect, presentLesson } from "./present";
import type { LessonChange, LessonMove, NewLesson } from "./schema";

export async function writeLesson(actor: Actor, input: NewLesson) {
  return transaction((tx) => writeLessonIn(tx, actor, input));
}

/** The same inside a larger command, such as an import. */
export async function writeLessonIn(tx: Tx, actor: Actor, input: NewLesson) {
  const { number, text, tags = [] } = input;
  const postmortem = await findEditable(tx, actor, number);
  const stage = await holdStage(tx, postmortem.id);
  const now = new Date();
  const last = await tx.lesson.findFirst({
    where: { postmortemId: postmortem.id },
    orderBy: { position: "desc" },
    select: { position: true },
  });
  const lesson = await tx.lesson.create({
    data: {
      text,
      tags,
      postmortemId: postmortem.id,
      // What joins a publication later is news of that day, and not of the publication's.
      publishedAt: stage === "published" ? now : null,
      position: generateKeyBetween(last?.position ?? null, null),
    },
    select: lessonSelect,
  });
  if (tags.length > 0) await gatherTags(tx, postmortem.id);
  await record(tx, actor, "lesson.written", { postmortemId: postmortem.id, subjectId: lesson.id });
  await askTeamsIn(tx, actor, postmortem.id, now, { lesson: lesson.id });
  return presentLesson(lesson);
}

/** @throws DomainError conflict with both texts when somebody else was there. */
export async function changeLesson(actor: Actor, input: LessonChange) {
  const { number, id, version, base, ...change } = input;
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const lesson = await findLesson(tx, postmortem.id, id);
    reconcile(lesson, change, { version, base });
    wrote(
      await tx.lesson.updateMany({
        where: { id, version: lesson.version },
        data: { ...change, version: { increment: 1 } },
      }),
    );
    if (change.tags) {
      await gatherTags(tx, postmortem.id);
      // Another tag may be one that another team uses.
      await askTeamsIn(tx, actor, postmortem.id, new Date(), { lesson: id, changed: true });
    }
    await record(tx, actor, "lesson.changed", { postmortemId: postmortem.id, subjectId: id });
    return presentLesson(
      await tx.lesson.findUniqueOrThrow({ where: { id }, select: lessonSelect }),
    );
  });
}

/** Trades places with its neighbour. */
export async function moveLesson(actor: Actor, { number, id, direction }: LessonMove) {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    await findLesson(tx, postmortem.id, id);
    const siblings = await tx.lesson.findMany({
      where: { postmortemId: postmortem.id },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true, position: true, removalId: true },
    });
    const position = positionBeside(siblings, id, direction);
    if (position === null) return { id, moved: false };
    await tx.lesson.update({ where: { id }, data: { position } });
    await record(tx, actor, "lesson.moved", { postmortemId: postmortem.id, subjectId: id });
    return { id, moved: true };
  });
}

/** @throws DomainError invalid for the last lesson of a published postmortem. */
export async function removeLesson(actor: Actor, { number, id }: { number: number; id: string }) {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const stage = await holdStage(tx, postmortem.id);
    await findLesson(tx, postmortem.id, id);
    if (stage === "published" && (await countLessons(tx, postmortem.id)) === 1)
      throw invalid(
        "A published postmortem keeps one lesson. Write the new one first, or take it back to draft.",
      );
    const removalId = await startRemoval(tx, actor, postmortem.id);
    await tx.lesson.update({ where: { id }, data: { removalId } });
    await gatherTags(tx, postmortem.id);
    await record(tx, actor, "lesson.removed", { postmortemId: postmortem.id, subjectId: id });
    return { removalId };
  });
}
