import { type Actor, mayWrite, personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { ActionStatus } from "@/lib/db/generated/enums";
import { DomainError, ensure, invalid } from "@/lib/errors/domain-error";
import type { FoundPostmortem } from "@/lib/postmortems/find";
import { canEdit } from "@/lib/postmortems/policy";
import { effectDayAfterProof, effectDayAfterVerification } from "./days-by-terms";
import { openThoseThatRelyOn } from "./duplicates";
import { type FoundAction, findPromise } from "./find";
import { takeOnByDoing } from "./handovers";
import { canKeep, canVerify, notTheirs } from "./policy";
import { ensureShown, rowOfProof } from "./proofs";
import type { ProofGiven } from "./schema";
import { acceptInWriting, note, openAgain, settle, settledAlready } from "./settling";

/** A promise's next turn: begun, proved, verified, given up with a reason, or open again. */
export type Turn = {
  status: ActionStatus;
  proof?: ProofGiven | undefined;
  reason?: string | undefined;
  /** Of the promise as whoever takes the turn has seen it, where that matters. */
  version?: number | undefined;
};

type Asked = { [K in "status" | "proof" | "reason"]?: Turn[K] | undefined };
type Item = { number: number; id: string };
type Found = { postmortem: FoundPostmortem; item: FoundAction };

/** What a change asks for: a proof alone says done, a reason alone says that it will not be. */
export function turnOf({ status, proof, reason }: Asked): Turn | null {
  if (status) return { status, proof, reason };
  if (proof) return { status: "done", proof };
  return reason ? { status: "wont_do", reason } : null;
}

/** One way through every change of status, so that none is reached without what it needs. */
export async function takeTurn(tx: Tx, actor: Actor, at: Item, turn: Turn): Promise<void> {
  const found = await findPromise(tx, actor, at);
  const { postmortem, item } = found;
  ensure(mayWrite(actor), notTheirs);
  if (turn.status === "verified") return verify(tx, actor, found, turn.version);
  ensure(canKeep(actor, item, postmortem), notTheirs);
  if (turn.status === "done") return prove(tx, actor, found, turn.proof);
  if (turn.status === "in_progress") return start(tx, actor, item);
  if (turn.status === "open") return reopen(tx, actor, item);
  ensure(canEdit(actor, postmortem), "Only those who write this postmortem accept its risks.");
  return acceptRisk(tx, actor, item, turn.reason);
}

async function verify(tx: Tx, actor: Actor, { item, postmortem }: Found, seen?: number) {
  if (item.status === "verified") return;
  if (item.status !== "done" || !item.proof)
    throw invalid("There is no proof to look at yet. Prove it first.");
  if (seen !== undefined && seen !== item.version)
    throw new DomainError("conflict", "It changed since you looked at its proof. Look once more.");
  ensure(
    canVerify(actor, item.proof),
    "Somebody other than the one who proved it verifies. Ask a colleague to look at the proof.",
  );
  await settle(tx, item, "verified", await effectDayAfterVerification(tx, postmortem, item));
  await tx.verification.create({ data: { actionItemId: item.id, verifiedById: personOf(actor) } });
  await note(tx, actor, item, "action.verified");
}

async function prove(
  tx: Tx,
  actor: Actor,
  { item, postmortem }: Found,
  proof: ProofGiven | undefined,
) {
  if (!proof) {
    if (item.status === "done") return;
    const message = "An action is closed on proof. Say what shows that it is done.";
    throw invalid(message, { proof: message });
  }
  if (item.status === "verified" || item.status === "wont_do") throw settledAlready(item);
  await ensureShown(tx, postmortem.id, proof);
  const given = { ...rowOfProof(proof), provedById: personOf(actor), provedAt: new Date() };
  await takeOnByDoing(tx, actor, item);
  await settle(tx, item, "done", await effectDayAfterProof(tx, postmortem));
  await tx.proof.upsert({
    where: { actionItemId: item.id },
    create: { actionItemId: item.id, ...given },
    update: given,
  });
  const { note: words, kind: proofKind, url } = given;
  await note(tx, actor, item, "action.proved", { words, proofKind, url });
}

async function start(tx: Tx, actor: Actor, item: FoundAction) {
  if (item.status === "in_progress") return;
  if (item.settledAt) throw settledAlready(item);
  await takeOnByDoing(tx, actor, item);
  await settle(tx, item, "in_progress");
  await note(tx, actor, item, "action.started");
}

/** Open again, from wherever it stands. What was said when it was settled stays in the activity. */
async function reopen(tx: Tx, actor: Actor, item: FoundAction) {
  if (item.status === "open") return;
  await openAgain(tx, item);
  await note(tx, actor, item, "action.reopened");
}

async function acceptRisk(tx: Tx, actor: Actor, item: FoundAction, reason: string | undefined) {
  if (item.status === "wont_do" && !reason) return;
  if (!reason) {
    const message = "Say why it will not be done; you accept the risk with your name.";
    throw invalid(message, { reason: message });
  }
  if (item.proof) throw settledAlready(item);
  await settle(tx, item, "wont_do");
  await acceptInWriting(tx, actor, item.id, reason);
  await tx.duplicate.deleteMany({ where: { actionItemId: item.id } });
  await note(tx, actor, item, "action.risk-accepted", { words: reason });
  await openThoseThatRelyOn(tx, actor, item.id);
}
