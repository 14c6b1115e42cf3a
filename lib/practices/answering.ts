import { promiseAgain, promiseInAnswer } from "@/lib/action-items/promise-in-answer";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { invalid } from "@/lib/errors/domain-error";
import type { NewStance, StanceView } from "@/lib/lessons/stance-schema";
import { type Asked, ensureWhole, findAsked, keepStance } from "@/lib/lessons/stances";
import { adoptPracticeIn } from "./adopting";
import { showAnswer } from "./answers";
import { holdPractice } from "./find";

/**
 * A team's answer to a published lesson, given by a member. What follows from "applies" is promised
 * or adopted in the same breath; all of it happens or nothing does.
 * @throws DomainError invalid for an answer without its evidence or its reason.
 */
export async function takeStance(
  actor: Actor,
  input: NewStance,
  now = new Date(),
): Promise<StanceView> {
  return transaction(async (tx) => {
    const asked = await findAsked(tx, actor, input);
    ensureWhole(input);
    const { stance, note, evidence } = input;
    const practiceId = await practiceOf(tx, actor, asked, input, now);
    const actionItemId = await promiseOf(tx, actor, asked, input);
    const answer = { stance, note, evidence, actionItemId, practiceId };
    await keepStance(tx, actor, asked, answer, now);
    return showAnswer(tx, asked.lesson.id, asked.team.id, now);
  });
}

/** What was adopted stays with "applies" until another practice is named. */
async function practiceOf(
  tx: Tx,
  actor: Actor,
  { team, before }: Asked,
  { stance, practice: slug }: NewStance,
  now: Date,
): Promise<string | null> {
  if (!slug) return stance === "applies" ? (before?.practiceId ?? null) : null;
  if (stance === "applies")
    return (await adoptPracticeIn(tx, actor, { slug, team: team.slug }, now)).practiceId;
  const { id, retirement } = await holdPractice(tx, slug);
  // What was said while it was true may be said again with other words.
  if (before?.stance === "covered" && before.practiceId === id) return id;
  const kept = await tx.adoption.count({
    where: { practiceId: id, teamId: team.id, leftAt: null },
  });
  const message = `${team.name} does not follow that practice. Say that the lesson applies, and adopt it.`;
  if (kept === 0 || retirement) throw invalid(message, { practice: message });
  return id;
}

/** Said again in the same words it is the same promise while it is open; the later day counts. */
async function promiseOf(
  tx: Tx,
  actor: Actor,
  asked: Asked,
  { stance, action }: NewStance,
): Promise<string | null> {
  if (stance !== "applies") return null;
  const { lesson, team, before } = asked;
  if (!action) return before?.actionItem?.removalId === null ? before.actionItemId : null;
  const of = { number: lesson.postmortem.number, team };
  const kept = await findPromised(tx, asked, action.title);
  if (!kept) return promiseInAnswer(tx, actor, of, action);
  await promiseAgain(tx, actor, { ...of, id: kept }, action);
  return kept;
}

/** Also with an answer before the one that stands. */
async function findPromised(tx: Tx, { lesson, team }: Asked, title: string) {
  const [kept] = await tx.$queryRaw<{ id: string }[]>`
    SELECT i."id" FROM "Activity" y
    JOIN "ActionItem" i ON i."id" = (y."detail"->>'actionItemId')::uuid
    WHERE y."subjectId" = ${lesson.id} AND y."kind" = 'stance.taken'
      AND y."detail"->>'teamId' = ${team.id} AND i."postmortemId" = ${lesson.postmortemId}::uuid
      AND i."title" = ${title} AND i."settledAt" IS NULL AND i."removalId" IS NULL
    ORDER BY y."id" DESC LIMIT 1`;
  return kept?.id ?? null;
}
