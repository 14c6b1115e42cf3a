import { record } from "@/lib/activity/record";
import { type Actor, belongsTo, personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { Stage } from "@/lib/db/generated/enums";

export type Owner = { ownerUserId: string | null; ownerTeamId: string | null };
type Postmortem = { id: string; teamId: string; stage: Stage };

/**
 * What follows when an action gets another owner: a person or the postmortem's own team is told,
 * another team is asked. A question that nobody answered falls with the owner before.
 */
export async function giveTo(
  tx: Tx,
  actor: Actor,
  postmortem: Postmortem,
  id: string,
  { ownerUserId, ownerTeamId }: Owner,
): Promise<void> {
  await tx.handover.deleteMany({ where: { actionItemId: id, answer: null } });
  const about = { postmortemId: postmortem.id, subjectId: id };
  if (ownerUserId)
    await record(tx, actor, "action.given", { ...about, detail: { userId: ownerUserId } });
  else if (ownerTeamId === postmortem.teamId)
    await record(tx, actor, "action.given", { ...about, detail: { teamId: ownerTeamId } });
  else if (ownerTeamId) await handOver(tx, actor, postmortem, id, ownerTeamId);
}

async function handOver(
  tx: Tx,
  actor: Actor,
  { id: postmortemId, stage }: Postmortem,
  actionItemId: string,
  teamId: string,
) {
  const asked = { actionItemId, teamId, askedById: personOf(actor) };
  const about = { postmortemId, subjectId: actionItemId };
  // A member of that team who gives it to the team has answered for it.
  if (belongsTo(actor, teamId)) {
    const now = { answeredById: personOf(actor), answeredAt: new Date() };
    const { id } = await tx.handover.create({ data: { ...asked, answer: "accepted", ...now } });
    return record(tx, actor, "action.accepted", { ...about, detail: { teamId, handoverId: id } });
  }
  const { id } = await tx.handover.create({ data: asked });
  // Nobody of that team can see a draft, so that they are asked when it is published.
  if (stage !== "published") return;
  await record(tx, actor, "action.handed-over", { ...about, detail: { teamId, handoverId: id } });
}

/** A part of an action that was split goes to the owner of the whole; an answer counts for it too. */
export async function handOnTo(
  tx: Tx,
  actor: Actor,
  postmortem: Postmortem,
  whole: Owner & { id: string },
  id: string,
): Promise<void> {
  const asked = await tx.handover.findFirst({
    where: { actionItemId: whole.id, teamId: whole.ownerTeamId ?? undefined, answer: "accepted" },
    orderBy: { id: "desc" },
  });
  if (!whole.ownerTeamId || !asked) return giveTo(tx, actor, postmortem, id, whole);
  const { id: _, ...answered } = asked;
  await tx.handover.create({ data: { ...answered, actionItemId: id } });
}

export const sameOwner = (one: Owner, other: Owner): boolean =>
  one.ownerUserId === other.ownerUserId && one.ownerTeamId === other.ownerTeamId;
