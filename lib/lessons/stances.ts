import { record } from "@/lib/activity/record";
import { type Actor, belongsTo, mayWrite, personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { wrote } from "@/lib/db/transaction";
import { ensure, invalid, notFound } from "@/lib/errors/domain-error";
import { visibleTo } from "@/lib/postmortems/policy";
import { findTeamByRef } from "@/lib/teams/find";
import { answerAskIn } from "./asks";
import { noteReading } from "./reading";
import type { NewStance } from "./stance-schema";
import { missingNote } from "./words";

/** A published lesson and the team that the actor answers for; it need not have been asked. */
export async function findAsked(
  tx: Tx,
  actor: Actor,
  { id, team: ref }: Pick<NewStance, "id" | "team">,
) {
  const lesson = await tx.lesson.findFirst({
    where: { id, removalId: null, publishedAt: { not: null }, postmortem: visibleTo(actor) },
    select: {
      id: true,
      postmortemId: true,
      postmortem: { select: { number: true, teamId: true } },
    },
  });
  if (!lesson) throw notFound("that lesson");
  const team = await findAnswering(tx, actor, ref);
  if (lesson.postmortem.teamId === team.id)
    throw invalid(`${team.name} wrote this lesson: it asks the other teams.`);
  const key = { lessonId: lesson.id, teamId: team.id };
  // Whoever comes second decides on what the first one said; the first answer of all is held below.
  await tx.$executeRaw`
    SELECT 1 FROM "Stance" WHERE "lessonId" = ${lesson.id}::uuid AND "teamId" = ${team.id}::uuid
    FOR UPDATE`;
  const before = await tx.stance.findUnique({
    where: { lessonId_teamId: key },
    include: { actionItem: { select: { removalId: true } } },
  });
  return { lesson, team, before };
}

/** The team that somebody speaks for: only its members answer. */
export async function findAnswering(tx: Tx, actor: Actor, ref: string) {
  const team = await findTeamByRef(tx, ref);
  ensure(
    mayWrite(actor) && belongsTo(actor, team.id),
    `Only the members of ${team.name} answer for it. Ask one of them.`,
  );
  return team;
}

export type Asked = Awaited<ReturnType<typeof findAsked>>;

/** @throws DomainError invalid for an answer without what it needs, or with what it cannot have. */
export function ensureWhole(input: NewStance): void {
  const missing = missingNote(input);
  if (missing) throw invalid(missing, { note: missing });
  if (input.action && input.stance !== "applies")
    throw invalid(
      "An action follows where a lesson applies. Say that it applies, or leave the action out.",
    );
  if (input.practice && input.stance === "not_for_us")
    throw invalid("What is not for you needs no practice. Leave it out.");
  if (input.evidence && input.stance !== "covered")
    throw invalid("A link shows what covers you. Say that you are covered, or leave it out.", {
      evidence: "Only for what is covered.",
    });
}

type Answer = Pick<NewStance, "stance" | "note" | "evidence"> & {
  actionItemId: string | null;
  practiceId: string | null;
};

/** A later answer takes the place of the earlier one, which stays in the activity. */
export async function keepStance(tx: Tx, actor: Actor, asked: Asked, answer: Answer, at: Date) {
  const { lesson, team, before } = asked;
  const key = { lessonId: lesson.id, teamId: team.id };
  const { stance, note = "", actionItemId, practiceId } = answer;
  const said = { stance, note, evidence: answer.evidence ?? null, actionItemId, practiceId };
  const data = { ...said, takenById: personOf(actor), takenAt: at };
  if (before) await tx.stance.update({ where: { lessonId_teamId: key }, data });
  else wrote(await tx.stance.createMany({ data: [{ ...key, ...data }], skipDuplicates: true }));
  await answerAskIn(tx, lesson.id, team.id, at);
  await noteReading(tx, personOf(actor), lesson.id, at);
  await record(tx, actor, "stance.taken", {
    postmortemId: lesson.postmortemId,
    subjectId: lesson.id,
    detail: {
      teamId: team.id,
      at: at.toISOString(),
      ...said,
      ...(before ? { before: { stance: before.stance, note: before.note } } : {}),
    },
  });
}
