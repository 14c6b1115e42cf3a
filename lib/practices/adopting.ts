import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { ensure, invalid } from "@/lib/errors/domain-error";
import { findTeamByRef } from "@/lib/teams/find";
import { canSpeakFor } from "@/lib/teams/policy";
import { ensureKept, findAdoption, holdPractice } from "./find";
import { nextCheck, stateOf } from "./life";
import { membersOnly } from "./policy";
import type { ByAdoption, NewLeave, Standing } from "./schema";
import { turnTo } from "./spells";
import { firstStoryOf } from "./stories-told";

/** A team follows it too, and is checked for itself. Who left may come back. */
export async function adoptPractice(actor: Actor, input: ByAdoption, now = new Date()) {
  return transaction((tx) => adoptPracticeIn(tx, actor, input, now));
}

/** The same inside a larger command, such as an answer to a lesson. */
export async function adoptPracticeIn(
  tx: Tx,
  actor: Actor,
  { slug, team: teamRef }: ByAdoption,
  now = new Date(),
): Promise<Standing & { practiceId: string }> {
  const practice = await holdPractice(tx, slug);
  const team = await findTeamByRef(tx, teamRef);
  ensure(canSpeakFor(actor, team.id), membersOnly(team.name));
  ensureKept(practice);
  const before = await tx.adoption.findUnique({
    where: { practiceId_teamId: { practiceId: practice.id, teamId: team.id } },
  });
  const here = { slug, team: team.slug, practiceId: practice.id };
  if (before && !before.leftAt) {
    const rhythm = { nextCheckAt: before.nextCheckAt, everyDays: practice.everyDays };
    const nextCheckAt = before.nextCheckAt.toISOString();
    return { ...here, life: stateOf(rhythm, now), nextCheckAt };
  }
  const nextCheckAt = await follow(tx, actor, practice, team.id, now);
  const story = await firstStoryOf(tx, practice.id);
  await record(tx, actor, "practice.adopted", {
    postmortemId: story?.postmortemId,
    subjectId: practice.id,
    detail: { slug, teamId: team.id },
  });
  return { ...here, life: "alive", nextCheckAt: nextCheckAt.toISOString() };
}

type Followed = { id: string; everyDays: number };

/** Begins, or begins again, to follow it; the first check is expected a whole rhythm from now. */
export async function follow(
  tx: Tx,
  actor: Actor,
  { id: practiceId, everyDays }: Followed,
  teamId: string,
  now: Date,
): Promise<Date> {
  const nextCheckAt = nextCheck(now, everyDays);
  const begun = { adoptedById: personOf(actor), adoptedAt: now, nextCheckAt };
  const { id } = await tx.adoption.upsert({
    where: { practiceId_teamId: { practiceId, teamId } },
    create: { practiceId, teamId, ...begun },
    update: { ...begun, leftAt: null, leftWhy: "" },
    select: { id: true },
  });
  await turnTo(tx, id, { life: "alive", at: now });
  return nextCheckAt;
}

/** A team stops following it on purpose. Its programs can no longer report. */
export async function leavePractice(actor: Actor, input: NewLeave, now = new Date()) {
  return transaction(async (tx) => {
    const practice = await holdPractice(tx, input.slug);
    const { id, team } = await findAdoption(tx, actor, practice, input.team);
    if (team.id === practice.ownerTeamId)
      throw invalid("The team that owns a practice follows it. Retire the practice instead.");
    await tx.adoption.update({ where: { id }, data: { leftAt: now, leftWhy: input.reason } });
    await tx.heartbeatToken.deleteMany({ where: { adoptionId: id } });
    await turnTo(tx, id, { life: "ended", at: now });
    const detail = { slug: practice.slug, teamId: team.id };
    await record(tx, actor, "practice.left", { subjectId: practice.id, detail });
    return { slug: practice.slug };
  });
}
