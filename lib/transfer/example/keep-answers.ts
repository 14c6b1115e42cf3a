import { promiseInAnswer } from "@/lib/action-items/promise-in-answer";
import { dayFromNow, daysBefore } from "./dating";
import type { Telling } from "./open-story";
import type { StoryStance } from "./story";
import { takeStoryTurns } from "./take-turn";
import type { Written } from "./teach";

/** What teams promised with their answers, and what became of it. */
export async function keepAnswers(telling: Telling, written: Written[]): Promise<void> {
  for (const { id, lesson } of written)
    for (const stance of lesson.stances ?? []) await keepAnswer(telling, id, stance);
}

async function keepAnswer(telling: Telling, lessonId: string, { promise, ...stance }: StoryStance) {
  const { tx, company, postmortem, now, ledger } = telling;
  if (!promise) return;
  const { turns = [], dueInDays, title } = promise;
  const { number } = postmortem;
  const team = company.teams[stance.team];
  const words = { title, dueOn: dayFromNow(now, dueInDays) };
  const at = daysBefore(now, stance.daysAgo);
  const id = await promiseInAnswer(tx, company.actors[stance.by], { number, team }, words);
  await ledger.happened(at);
  await tx.actionItem.update({ where: { id }, data: { createdAt: at } });
  const key = { lessonId, teamId: team.id };
  await tx.stance.update({ where: { lessonId_teamId: key }, data: { actionItemId: id } });
  await takeStoryTurns({ tx, company, now, happened: ledger.happened }, { number, id }, turns);
}
