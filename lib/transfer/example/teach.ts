import { personOf } from "@/lib/auth/actor";
import type { StanceKind } from "@/lib/db/generated/enums";
import { writeLessonIn } from "@/lib/lessons/commands";
import { NewLesson } from "@/lib/lessons/schema";
import { publishIn } from "@/lib/review/commands";
import { type Clockwork, daysBefore, workTime } from "./dating";
import type { Telling } from "./open-story";
import type { StoryLesson, StoryStance } from "./story";

export type Written = { id: string; lesson: StoryLesson };

export async function writeLessons(telling: Telling, at: Date): Promise<Written[]> {
  const { tx, story, teller, postmortem, ledger } = telling;
  const written: Written[] = [];
  for (const lesson of story.lessons) {
    const given = NewLesson.parse({ ...lesson, number: postmortem.number });
    written.push({ id: (await writeLessonIn(tx, teller, given)).id, lesson });
  }
  await ledger.happened(at);
  return written;
}

/** Brings the story to the stage at which it stands. @returns since when. */
export async function endStory(telling: Telling, clockwork: Clockwork, writtenAt: Date) {
  const { tx, story, company, teller, postmortem, ledger } = telling;
  const { id: postmortemId, number } = postmortem;
  const { ending } = story;
  if (ending.stage === "published") {
    const at = workTime(clockwork, { daysAfter: ending.daysAfter, clock: "14:30" });
    await publishIn(tx, company.actors[ending.by], { number });
    await ledger.happened(at);
    const when = { where: { postmortemId }, data: { publishedAt: at } };
    await tx.publication.update(when);
    await tx.lesson.updateMany(when);
    return at;
  }
  if (ending.stage === "in_review") {
    await tx.postmortem.update({ where: { id: postmortemId }, data: { stage: "in_review" } });
    const about = { subjectId: postmortemId, at: writtenAt };
    ledger.note({ kind: "review.asked", by: teller, ...about });
  }
  return writtenAt;
}

export async function answerLessons(telling: Telling, written: Written[]): Promise<void> {
  const answers = written.flatMap(({ id, lesson }) =>
    (lesson.stances ?? []).map((told) => answerTo(id, told, telling)),
  );
  await telling.tx.stance.createMany({ data: answers });
}

function answerTo(lessonId: string, told: StoryStance, { company, now, ledger }: Telling) {
  const by = company.actors[told.by];
  const teamId = company.teams[told.team].id;
  const takenAt = daysBefore(now, told.daysAgo);
  const answer = answerOf(told);
  const detail = { teamId, stance: answer.stance };
  ledger.note({ kind: "stance.taken", by, subjectId: lessonId, at: takenAt, detail });
  const evidence = told.evidence ?? null;
  return { lessonId, teamId, takenById: personOf(by), takenAt, evidence, ...answer };
}

function answerOf(told: StoryStance): { stance: StanceKind; note: string } {
  if ("applies" in told) return { stance: "applies", note: told.applies };
  if ("covered" in told) return { stance: "covered", note: told.covered };
  return { stance: "not_for_us", note: told.notForUs };
}
