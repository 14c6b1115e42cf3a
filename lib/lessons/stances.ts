import { record } from "@/lib/activity/record";
import { type Actor, belongsTo, mayWrite, personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction, wrote } from "@/lib/db/transaction";
import { ensure, invalid, notFound } from "@/lib/errors/domain-error";
import { visibleTo } from "@/lib/postmortems/policy";
import { findTeamByRef } from "@/lib/teams/find";
import { presentStance, stanceSelect } from "./present";
import type { NewStance, StanceView } from "./schema";
import { missingNote } from "./words";

/**
 * A team's answer to a published lesson, given by a member; a later answer takes the place of the
 * earlier one, which stays in the activity.
 */
export async function takeStance(actor: Actor, input: NewStance): Promise<StanceView> {
  return transaction(async (tx) => {
    const { lesson, team } = await findAsked(tx, actor, input);
    const missing = missingNote(input.stance, input.note);
    if (missing) throw invalid(missing, { note: missing });
    const key = { lessonId: lesson.id, teamId: team.id };
    const answer = { stance: input.stance, note: input.note ?? "", takenById: personOf(actor) };
    const before = await tx.stance.findUnique({ where: { lessonId_teamId: key } });
    if (before)
      await tx.stance.update({
        where: { lessonId_teamId: key },
        data: { ...answer, takenAt: new Date() },
      });
    else wrote(await tx.stance.createMany({ data: [{ ...key, ...answer }], skipDuplicates: true }));
    await record(tx, actor, "stance.taken", {
      postmortemId: lesson.postmortemId,
      subjectId: lesson.id,
      detail: {
        teamId: team.id,
        stance: input.stance,
        ...(before ? { before: { stance: before.stance, note: before.note } } : {}),
      },
    });
    return presentStance(
      await tx.stance.findUniqueOrThrow({
        where: { lessonId_teamId: key },
        select: stanceSelect,
      }),
    );
  });
}

async function findAsked(tx: Tx, actor: Actor, { id, team: ref }: NewStance) {
  const lesson = await tx.lesson.findFirst({
    where: { id, removalId: null, publishedAt: { not: null }, postmortem: visibleTo(actor) },
    select: { id: true, postmortemId: true },
  });
  if (!lesson) throw notFound("that lesson");
  const team = await findTeamByRef(tx, ref);
  ensure(
    mayWrite(actor) && belongsTo(actor, team.id),
    `Only the members of ${team.name} answer for it. Ask one of them.`,
  );
  return { lesson, team };
}
