import { announcePromises } from "@/lib/action-items/publication";
import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { Stage } from "@/lib/db/generated/enums";
import { transaction } from "@/lib/db/transaction";
import { invalid } from "@/lib/errors/domain-error";
import { keepRow, releaseRow } from "@/lib/layers/kept";
import { askTeamsIn } from "@/lib/lessons/asks";
import { countLessons, holdStage } from "@/lib/lessons/find";
import { findEditable } from "@/lib/postmortems/find";
import type { PublicationView } from "./schema";

type ByNumber = { number: number };

/** Tells everybody who writes it that it is ready to be talked about. */
export async function askForReview(actor: Actor, { number }: ByNumber): Promise<PublicationView> {
  return transaction(async (tx) => {
    const { id } = await findEditable(tx, actor, number);
    const stage = await holdStage(tx, id);
    if (stage === "published") throw invalid(`PM-${number} is published already.`);
    if (stage === "draft") {
      await enter(tx, id, "in_review");
      await record(tx, actor, "review.asked", { postmortemId: id, subjectId: id });
    }
    return present(tx, id);
  });
}

/**
 * Opens it to the organisation and its lessons to every team.
 * @throws DomainError invalid without a lesson, the one thing that is enforced.
 */
export async function publish(actor: Actor, input: ByNumber): Promise<PublicationView> {
  return transaction((tx) => publishIn(tx, actor, input));
}

/** The same inside a larger command. */
export async function publishIn(tx: Tx, actor: Actor, { number }: ByNumber) {
  const postmortem = await findEditable(tx, actor, number);
  const { id } = postmortem;
  const stage = await holdStage(tx, id);
  if (stage === "published") return present(tx, id);
  if ((await countLessons(tx, id)) === 0)
    throw invalid("Write one lesson first: what should another team know, in a sentence or two?");
  const publishedAt = new Date();
  await tx.publication.create({
    data: { postmortemId: id, publishedById: personOf(actor), publishedAt },
  });
  await enter(tx, id, "published");
  await keepRow(tx, id);
  await dateLessons(tx, id, publishedAt);
  await announcePromises(tx, actor, postmortem, publishedAt);
  await record(tx, actor, "postmortem.published", { postmortemId: id, subjectId: id });
  await askTeamsIn(tx, actor, id, publishedAt);
  return present(tx, id);
}

/** Back to a draft, from the organisation's eyes or from review. Asks and answers of teams stay. */
export async function withdraw(actor: Actor, { number }: ByNumber): Promise<PublicationView> {
  return transaction(async (tx) => {
    const { id } = await findEditable(tx, actor, number);
    const stage = await holdStage(tx, id);
    if (stage === "draft") return present(tx, id);
    await tx.publication.deleteMany({ where: { postmortemId: id } });
    await enter(tx, id, "draft");
    await releaseRow(tx, id);
    await dateLessons(tx, id, null);
    const kind = stage === "published" ? "postmortem.withdrawn" : "review.withdrawn";
    await record(tx, actor, kind, { postmortemId: id, subjectId: id });
    return present(tx, id);
  });
}

const enter = (tx: Tx, id: string, stage: Stage) =>
  tx.postmortem.update({ where: { id }, data: { stage }, select: { id: true } });

/** Removed lessons too: an undo must bring none back into the feed that does not belong there. */
const dateLessons = (tx: Tx, postmortemId: string, publishedAt: Date | null) =>
  tx.lesson.updateMany({ where: { postmortemId }, data: { publishedAt } });

async function present(tx: Tx, id: string): Promise<PublicationView> {
  const { publication, ...row } = await tx.postmortem.findUniqueOrThrow({
    where: { id },
    select: { number: true, stage: true, publication: { select: { publishedAt: true } } },
  });
  return { ...row, publishedAt: publication?.publishedAt.toISOString() ?? null };
}
