import { type Actor, belongsTo, mayWrite, personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction, wrote } from "@/lib/db/transaction";
import { ensure, invalid } from "@/lib/errors/domain-error";
import { type FoundAction, findPromise } from "./find";
import { showAction } from "./rows";
import type { ActionItemView, NewHandoverAnswer } from "./schema";
import { note, settledAlready } from "./settling";

/** Says for a team that is asked whether it takes the action. A declined one returns to the lead. */
export async function answerHandover(
  actor: Actor,
  input: NewHandoverAnswer,
): Promise<ActionItemView> {
  return transaction(async (tx) => {
    await answerHandoverIn(tx, actor, input);
    return showAction(tx, actor, input.id);
  });
}

/** The same inside a larger command. */
export async function answerHandoverIn(tx: Tx, actor: Actor, input: NewHandoverAnswer) {
  const { number, id, answer, reason } = input;
  const { postmortem, item } = await findPromise(tx, actor, { number, id });
  const asked = await findHandover(tx, id);
  ensure(
    mayWrite(actor) && asked !== null && belongsTo(actor, asked.teamId),
    "Only the team that is asked to take this action answers. Ask one of its members.",
  );
  if (item.ownerTeamId !== asked.teamId)
    throw invalid("It is not asked of your team any more: somebody else owns it now.");
  if (asked.answer === answer) return;
  if (item.settledAt) throw settledAlready(item);
  if (answer === "accepted") await accept(tx, actor, item, asked);
  else await decline(tx, actor, { item, asked, reason, teamId: postmortem.teamId });
}

const findHandover = (tx: Tx, actionItemId: string) =>
  tx.handover.findFirst({ where: { actionItemId }, orderBy: { id: "desc" } });

type Handover = NonNullable<Awaited<ReturnType<typeof findHandover>>>;

async function accept(tx: Tx, actor: Actor, item: FoundAction, { id, teamId }: Handover) {
  await answer(tx, actor, id, { answer: "accepted", reason: "" });
  await note(tx, actor, item, "action.accepted", { teamId, handoverId: id });
}

type Declined = { item: FoundAction; asked: Handover; reason: string; teamId: string };

async function decline(tx: Tx, actor: Actor, { item, asked, reason, teamId }: Declined) {
  if (!reason) {
    const message = "Why not? Who asked you needs to know what to do instead.";
    throw invalid(message, { reason: message });
  }
  await answer(tx, actor, asked.id, { answer: "declined", reason });
  const leadId = await findLead(tx, teamId, asked.askedById);
  wrote(
    await tx.actionItem.updateMany({
      where: { id: item.id, version: item.version },
      data: {
        ownerUserId: leadId,
        ownerTeamId: leadId ? null : teamId,
        version: { increment: 1 },
      },
    }),
  );
  await note(tx, actor, item, "action.declined", {
    teamId: asked.teamId,
    handoverId: asked.id,
    words: reason,
    ...(leadId ? { userId: leadId } : { toTeamId: teamId }),
  });
}

const answer = (
  tx: Tx,
  actor: Actor,
  id: string,
  said: { answer: "accepted" | "declined"; reason: string },
) =>
  tx.handover.update({
    where: { id },
    data: { ...said, answeredById: personOf(actor), answeredAt: new Date() },
  });

/** Of several leads the one who asked, else the one who is here longest; null for a team without. */
async function findLead(tx: Tx, teamId: string, askedById: string): Promise<string | null> {
  const leads = await tx.user.findMany({
    where: {
      role: { not: "reader" },
      memberships: { some: { teamId, lead: true } },
      // Deactivated people have neither.
      OR: [{ passwordHash: { not: null } }, { apiTokens: { some: {} } }],
    },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const asker = leads.find(({ id }) => id === askedById);
  return asker?.id ?? leads[0]?.id ?? null;
}

/** Who begins or proves what their team was asked for has accepted it. */
export async function takeOnByDoing(tx: Tx, actor: Actor, item: FoundAction): Promise<void> {
  const { id: actionItemId, ownerTeamId } = item;
  if (!ownerTeamId || !belongsTo(actor, ownerTeamId)) return;
  const asked = await findHandover(tx, actionItemId);
  if (asked?.teamId === ownerTeamId && asked.answer === null) await accept(tx, actor, item, asked);
}
