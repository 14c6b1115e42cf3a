import { z } from "zod";
import { termsOf } from "@/lib/action-items/terms";
import type { Prisma, Tx } from "@/lib/db/client";
import type { NoticeKind } from "@/lib/db/generated/enums";
import { isUuid } from "@/lib/teams/find";
import { leadsOf, ownersOf, promisersOf, voicesOf } from "./hearers";

/** One activity with what it was about, as it stands now. */
export type Act = NonNullable<Awaited<ReturnType<typeof findAct>>>;
export type Wanted = { userId: string; kind: NoticeKind; detail?: Prisma.InputJsonObject };

/** None for what is gone since, a promise that was taken away among it. */
export async function findAct(tx: Tx, where: { id: bigint }) {
  const found = await tx.activity.findUnique({
    where,
    select: {
      id: true,
      kind: true,
      userId: true,
      subjectId: true,
      detail: true,
      postmortem: { select: { id: true, teamId: true, stage: true, severityId: true } },
    },
  });
  if (!found?.postmortem) return null;
  const { postmortem, subjectId, ...activity } = found;
  if (!activity.kind.startsWith("action."))
    return { ...activity, subjectId, postmortem, item: null };
  const item = await findItem(tx, subjectId ?? "");
  return item && { ...activity, subjectId, postmortem, item };
}

async function findItem(tx: Tx, id: string) {
  if (!isUuid(id)) return null;
  return tx.actionItem.findFirst({
    where: { id, removalId: null },
    include: { handovers: { orderBy: { id: "desc" } } },
  });
}

const to = (kind: NoticeKind, people: string[], detail?: Prisma.InputJsonObject): Wanted[] =>
  [...new Set(people)].map((userId) => ({ userId, kind, ...(detail && { detail }) }));

const Given = z.object({ userId: z.uuid().optional(), teamId: z.uuid().optional() });

/** The new owner; a job that comes late tells nobody of what is no longer theirs, or told since. */
export async function given(tx: Tx, { id, item, detail, userId: by }: Act): Promise<Wanted[]> {
  const { userId, teamId } = Given.parse(detail);
  if (!item || item.settledAt || (await wasGivenAfter(tx, id, item.id))) return [];
  if (by === null && (await isOfALapse(tx, item.id))) return [];
  if (userId) return item.ownerUserId === userId ? to("promise_given", [userId]) : [];
  if (!teamId || item.ownerTeamId !== teamId) return [];
  return to("promise_given", await voicesOf(tx, teamId), { teamId });
}

/** What a lapsed practice asks for stands in the notice of the lapse. */
const isOfALapse = async (tx: Tx, actionItemId: string): Promise<boolean> =>
  (await tx.spell.count({ where: { actionItemId } })) > 0;

const wasGivenAfter = async (tx: Tx, id: bigint, subjectId: string): Promise<boolean> =>
  (await tx.activity.count({
    where: { subjectId, kind: "action.given", id: { gt: id } },
  })) > 0;

/** The asked team, unless it cannot see the draft or has answered. */
export async function handedOver(tx: Tx, { item, postmortem }: Act): Promise<Wanted[]> {
  const asked = item?.handovers[0];
  if (!asked || asked.answer || item.settledAt || postmortem.stage !== "published") return [];
  const detail = { teamId: asked.teamId, asked: true };
  return to("promise_given", await voicesOf(tx, asked.teamId), detail);
}

/** Whoever asked, and who leads the team that wrote it down. */
export async function answered(tx: Tx, { item, postmortem, kind }: Act): Promise<Wanted[]> {
  const answer = kind === "action.accepted" ? "accepted" : "declined";
  const handover = item?.handovers.find((one) => one.answer === answer);
  if (!handover) return [];
  const leads =
    answer === "declined"
      ? await voicesOf(tx, postmortem.teamId)
      : await leadsOf(tx, postmortem.teamId);
  const detail = { teamId: handover.teamId, answer };
  return to("handover_answered", [handover.askedById, ...leads], detail);
}

/** Where the severity demands a second pair of eyes, those; else whoever asked for it. */
export async function proved(tx: Tx, { item, postmortem, userId }: Act): Promise<Wanted[]> {
  if (item?.status !== "done") return [];
  const { mustVerify } = await termsOf(tx, postmortem.severityId);
  if (mustVerify) return to("proof_given", await voicesOf(tx, postmortem.teamId, userId));
  const asked = item.handovers.find((one) => one.answer === "accepted");
  return asked ? to("promise_settled", [asked.askedById]) : [];
}

/** Its owner, and whoever made the promise, asked for it or proved it. */
export async function settled(tx: Tx, { item }: Act): Promise<Wanted[]> {
  if (!item) return [];
  const people = [
    ...(await ownersOf(tx, item)),
    ...(await promisersOf(tx, item.id)),
    ...item.handovers.map(({ askedById }) => askedById),
  ];
  return to("promise_settled", people);
}

const Seen = z.object({ effect: z.string() });

/** Only that it did not hold is news. */
export async function effectSeen(tx: Tx, { item, postmortem, detail }: Act): Promise<Wanted[]> {
  if (!item || Seen.parse(detail).effect !== "did_not_hold") return [];
  const people = [...(await leadsOf(tx, postmortem.teamId)), ...(await ownersOf(tx, item))];
  return to("promise_settled", people);
}

export async function issueMoved(tx: Tx, { item }: Act): Promise<Wanted[]> {
  return item ? to("issue_moved", await ownersOf(tx, item)) : [];
}
