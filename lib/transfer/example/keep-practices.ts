import { systemActor } from "@/lib/auth/system";
import type { Tx } from "@/lib/db/client";
import { adoptPracticeIn } from "@/lib/practices/adopting";
import { attestIn, keepCheck } from "@/lib/practices/checks";
import { formPracticeIn } from "@/lib/practices/commands";
import { holdPractice } from "@/lib/practices/find";
import { lapsesAt } from "@/lib/practices/life";
import { retirePracticeIn } from "@/lib/practices/retirement";
import { NewPractice } from "@/lib/practices/schema";
import { settle } from "@/lib/practices/spells";
import { makeHeartbeatTokenIn } from "@/lib/practices/tokens";
import type { Company } from "./company";
import { dayFromNow, daysBefore } from "./dating";
import { practiceLedger } from "./ledger";
import type { PracticeEvent, StoryPractice } from "./story-practice";
import { takeStoryTurns } from "./take-turn";

type Kept = {
  tx: Tx;
  company: Company;
  told: StoryPractice;
  /** The postmortem that it came from. */
  number: number;
  now: Date;
  happened: (at: Date) => Promise<void>;
};

/** Lives one practice from its first day until now, by the room's commands. @returns its id. */
export async function keepPractice(
  tx: Tx,
  company: Company,
  told: StoryPractice,
  { now, from }: { now: Date; from: { id: string; number: number } },
): Promise<string> {
  const { slug, statement, why, howWeKnow, layer, team, note, checkKind, everyDays } = told;
  const words = { slug, statement, why, howWeKnow, layer, team, note, checkKind, everyDays };
  const ledger = await practiceLedger(tx, from.id);
  const at = daysBefore(now, told.daysAgo);
  const given = NewPractice.parse({ ...words, number: from.number });
  const { id } = await formPracticeIn(tx, company.actors[told.by], given, at);
  const happened = (then: Date) => ledger.happened(then, id);
  const kept = { tx, company, told, number: from.number, now, happened };
  await happened(at);
  for (const event of told.events) await live(kept, event);
  await end(kept);
  return id;
}

async function live(kept: Kept, event: PracticeEvent) {
  const { tx, company, told, now, happened } = kept;
  const at = daysBefore(now, event.daysAgo);
  const { slug } = told;
  if ("adopted" in event) await adopt(kept, event, at);
  else if ("seen" in event)
    await attestIn(
      tx,
      company.actors[event.by],
      { slug, team: event.team, followed: true, sentence: event.seen },
      at,
    );
  else if ("token" in event)
    await makeHeartbeatTokenIn(tx, company.actors[event.by], { slug, team: event.team }, at);
  else await beat(tx, slug, event.beat, at);
  await happened(at);
}

type Adopting = Extract<PracticeEvent, { adopted: unknown }>;

async function adopt({ tx, company, told, number }: Kept, event: Adopting, at: Date) {
  const given = { slug: told.slug, team: event.adopted };
  const { practiceId } = await adoptPracticeIn(tx, company.actors[event.by], given, at);
  if (!event.asAnswer) return;
  const lesson = { postmortem: { number } };
  const where = { lesson, stance: "applies" as const, teamId: company.teams[event.adopted].id };
  await tx.stance.updateMany({ where, data: { practiceId } });
}

/** A program of the owner's reports, as it does with its token. */
async function beat(tx: Tx, slug: string, sentence: string, at: Date) {
  const practice = await holdPractice(tx, slug);
  const adoption = await adoptionOf(tx, practice);
  const checked = { practice, adoption, actor: systemActor("practices") };
  await keepCheck(tx, checked, { kind: "heartbeat", followed: true, sentence }, at);
  const where = { adoptionId: adoption.id };
  await tx.heartbeatToken.updateMany({ where, data: { usedAt: at } });
}

const adoptionOf = (tx: Tx, { id, ownerTeamId }: { id: string; ownerTeamId: string }) =>
  tx.adoption.findUniqueOrThrow({
    where: { practiceId_teamId: { practiceId: id, teamId: ownerTeamId } },
  });

/** It was retired, or it is as old as its last check. */
async function end(kept: Kept): Promise<void> {
  const { tx, company, told, now, happened } = kept;
  const { slug, retired } = told;
  if (retired) {
    const at = daysBefore(now, retired.daysAgo);
    const given = { slug, reason: retired.reason };
    await retirePracticeIn(tx, company.actors[retired.by], given, at);
    return happened(at);
  }
  const practice = await holdPractice(tx, slug);
  const adoption = await adoptionOf(tx, practice);
  const rhythm = { nextCheckAt: adoption.nextCheckAt, everyDays: practice.everyDays };
  for (const at of [rhythm.nextCheckAt, lapsesAt(rhythm)]) {
    if (at > now) return;
    await settle(tx, { practice, adoption, actor: systemActor("practices") }, at);
    await happened(at);
  }
  await revive(kept, adoption.id, lapsesAt(rhythm));
}

/** What a lapse promises is as old as the lapse, and somebody may have begun it. */
async function revive(
  { tx, company, told, number, now, happened }: Kept,
  adoptionId: string,
  lapsedAt: Date,
) {
  const { actionItemId: id } = await tx.spell.findFirstOrThrow({
    where: { adoptionId, toAt: null },
  });
  if (!id || !told.revival) return;
  const dueOn = new Date(dayFromNow(now, told.revival.dueInDays));
  await tx.actionItem.update({ where: { id }, data: { createdAt: lapsedAt, dueOn } });
  await takeStoryTurns({ tx, company, now, happened }, { number, id }, told.revival.turns);
}
