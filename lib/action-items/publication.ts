import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { dayFromNow } from "./days-by-terms";
import { termsOf } from "./terms";

type Published = { id: string; teamId: string; severityId: string | null };

/**
 * What a publication means for the promises in it: those without a day get the one by the terms,
 * other teams are asked for theirs, and owners who could not see the draft are told.
 */
export async function announcePromises(
  tx: Tx,
  actor: Actor,
  postmortem: Published,
  publishedAt: Date,
): Promise<void> {
  await nameDays(tx, actor, postmortem, publishedAt);
  await askTeams(tx, actor, postmortem, publishedAt);
  await tellOutsiders(tx, actor, postmortem);
}

const promised = { settledAt: null, removalId: null };

async function nameDays(tx: Tx, actor: Actor, { id, severityId }: Published, publishedAt: Date) {
  const { dueDays } = await termsOf(tx, severityId);
  const dueOn = dayFromNow(dueDays, publishedAt);
  const dated = await tx.actionItem.updateManyAndReturn({
    where: { postmortemId: id, ...promised, dueOn: null },
    data: { dueOn, version: { increment: 1 } },
    select: { id: true },
  });
  for (const item of dated)
    await record(tx, actor, "action.dated", {
      postmortemId: id,
      subjectId: item.id,
      detail: { dueOn: dueOn.toISOString().slice(0, 10), byTerms: true },
    });
}

/** Once for each question: what was published, taken back and published again is not asked anew. */
async function askTeams(tx: Tx, actor: Actor, { id, teamId }: Published, askedAt: Date) {
  const elsewhere = await tx.actionItem.findMany({
    where: { postmortemId: id, ...promised, ownerTeamId: { not: teamId } },
    select: {
      id: true,
      ownerTeamId: true,
      handovers: { orderBy: { id: "desc" }, take: 1 },
    },
  });
  for (const { id: actionItemId, ownerTeamId, handovers } of elsewhere) {
    if (!ownerTeamId) continue;
    const newest = handovers.find((asked) => asked.teamId === ownerTeamId);
    if (newest?.answer) continue;
    const asked =
      newest ??
      (await tx.handover.create({
        data: { actionItemId, teamId: ownerTeamId, askedById: personOf(actor) },
      }));
    if (await wasAsked(tx, actionItemId, asked.id)) continue;
    await tx.handover.update({ where: { id: asked.id }, data: { askedAt } });
    await record(tx, actor, "action.handed-over", {
      postmortemId: id,
      subjectId: actionItemId,
      detail: { teamId: ownerTeamId, handoverId: asked.id },
    });
  }
}

const wasAsked = async (tx: Tx, subjectId: string, handoverId: string): Promise<boolean> =>
  (await tx.activity.count({
    where: {
      subjectId,
      kind: "action.handed-over",
      detail: { path: ["handoverId"], equals: handoverId },
    },
  })) > 0;

/** People of the team and those who take part were told when it became theirs. */
async function tellOutsiders(tx: Tx, actor: Actor, { id, teamId }: Published) {
  const theirs = await tx.actionItem.findMany({
    where: {
      postmortemId: id,
      ...promised,
      ownerUser: {
        memberships: { none: { teamId } },
        participations: { none: { postmortemId: id } },
      },
    },
    select: { id: true, ownerUserId: true },
  });
  for (const { id: subjectId, ownerUserId } of theirs) {
    const detail = { userId: ownerUserId, byPublication: true };
    const told = await tx.activity.count({
      where: {
        subjectId,
        kind: "action.given",
        AND: [
          { detail: { path: ["userId"], equals: ownerUserId ?? "" } },
          { detail: { path: ["byPublication"], equals: true } },
        ],
      },
    });
    if (told === 0)
      await record(tx, actor, "action.given", { postmortemId: id, subjectId, detail });
  }
}
