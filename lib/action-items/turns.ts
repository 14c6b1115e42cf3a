import { record } from "@/lib/activity/record";
import { type Actor, mayWrite, personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { ActionStatus } from "@/lib/db/generated/enums";
import { wrote } from "@/lib/db/transaction";
import { ensure, invalid } from "@/lib/errors/domain-error";
import { canEdit } from "@/lib/postmortems/policy";
import { type FoundAction, findPromise } from "./find";
import { canKeep, canVerify, notTheirs } from "./policy";
import type { ProofGiven } from "./schema";

/** A promise's next turn: begun, proved, verified, given up with a reason, or open again. */
export type Turn = {
  status: ActionStatus;
  proof?: ProofGiven | undefined;
  reason?: string | undefined;
};

type Asked = { [K in keyof Turn]?: Turn[K] | undefined };
type Item = { number: number; id: string };

/** What a change asks for: a proof alone says done, a reason alone says that it will not be. */
export function turnOf({ status, proof, reason }: Asked): Turn | null {
  if (status) return { status, proof, reason };
  if (proof) return { status: "done", proof };
  return reason ? { status: "wont_do", reason } : null;
}

/** One way through every change of status, so that none is reached without what it needs. */
export async function takeTurn(tx: Tx, actor: Actor, at: Item, turn: Turn): Promise<void> {
  const { postmortem, item } = await findPromise(tx, actor, at);
  ensure(mayWrite(actor), notTheirs);
  if (turn.status === "verified") return verify(tx, actor, item);
  ensure(canKeep(actor, item, postmortem), notTheirs);
  if (turn.status === "done") return prove(tx, actor, item, turn.proof);
  if (turn.status === "in_progress") return start(tx, actor, item);
  if (turn.status === "open") return reopen(tx, actor, item);
  ensure(canEdit(actor, postmortem), "Only those who write this postmortem accept its risks.");
  return acceptRisk(tx, actor, item, turn.reason);
}

async function verify(tx: Tx, actor: Actor, item: FoundAction) {
  if (item.status === "verified") return;
  if (item.status !== "done" || !item.proof)
    throw invalid("There is no proof to look at yet. Prove it first.");
  ensure(
    canVerify(actor, item.proof),
    "Somebody other than the one who proved it verifies. Ask a colleague to look at the proof.",
  );
  await settle(tx, item, "verified");
  await tx.verification.create({ data: { actionItemId: item.id, verifiedById: personOf(actor) } });
  await note(tx, actor, item, "action.verified");
}

async function prove(tx: Tx, actor: Actor, item: FoundAction, proof: ProofGiven | undefined) {
  if (!proof) {
    if (item.status === "done") return;
    const message = "An action is closed on proof. Say what shows that it is done.";
    throw invalid(message, { proof: message });
  }
  if (item.status === "verified" || item.status === "wont_do") throw settledAlready(item);
  const given = { note: proof.note, url: proof.url ?? null, provedById: personOf(actor) };
  await settle(tx, item, "done");
  await tx.proof.upsert({
    where: { actionItemId: item.id },
    create: { actionItemId: item.id, ...given },
    update: { ...given, provedAt: new Date() },
  });
  await note(tx, actor, item, "action.proved");
}

async function start(tx: Tx, actor: Actor, item: FoundAction) {
  if (item.status === "in_progress") return;
  if (item.settledAt) throw settledAlready(item);
  await settle(tx, item, "in_progress");
  await note(tx, actor, item, "action.started");
}

/** Open again. What was said when it was settled stays in the activity. */
async function reopen(tx: Tx, actor: Actor, item: FoundAction) {
  if (item.status === "open") return;
  await settle(tx, item, "open");
  const where = { actionItemId: item.id };
  await tx.proof.deleteMany({ where });
  await tx.verification.deleteMany({ where });
  await tx.riskAcceptance.deleteMany({ where });
  await note(tx, actor, item, "action.reopened");
}

async function acceptRisk(tx: Tx, actor: Actor, item: FoundAction, reason: string | undefined) {
  if (item.status === "wont_do" && !reason) return;
  if (!reason) {
    const message = "Say why it will not be done; you accept the risk with your name.";
    throw invalid(message, { reason: message });
  }
  if (item.proof) throw settledAlready(item);
  const given = { reason, acceptedById: personOf(actor) };
  await settle(tx, item, "wont_do");
  await tx.riskAcceptance.upsert({
    where: { actionItemId: item.id },
    create: { actionItemId: item.id, ...given },
    update: { ...given, acceptedAt: new Date() },
  });
  await note(tx, actor, item, "action.risk-accepted");
}

async function settle(tx: Tx, item: FoundAction, status: ActionStatus) {
  const promised = status === "open" || status === "in_progress";
  wrote(
    await tx.actionItem.updateMany({
      where: { id: item.id, version: item.version },
      data: {
        status,
        settledAt: promised ? null : (item.settledAt ?? new Date()),
        version: { increment: 1 },
      },
    }),
  );
}

function note(tx: Tx, actor: Actor, item: FoundAction, kind: `action.${string}`) {
  const { proof, acceptedRisk } = item;
  const before = { status: item.status, proof: proof?.note, reason: acceptedRisk?.reason };
  return record(tx, actor, kind, {
    postmortemId: item.postmortemId,
    subjectId: item.id,
    detail: { before: Object.fromEntries(Object.entries(before).filter(([, value]) => value)) },
  });
}

const settledAlready = ({ status }: FoundAction) =>
  invalid(
    status === "wont_do"
      ? "This was given up, with a reason. Open it again first."
      : "This was proved already. Open it again first.",
  );
