import { checkEffectIn } from "@/lib/action-items/effects";
import { answerHandoverIn } from "@/lib/action-items/handovers";
import { type Turn, takeTurn } from "@/lib/action-items/turns";
import { changeWords } from "@/lib/action-items/wording";
import type { Tx } from "@/lib/db/client";
import { type Company, refOf } from "./company";
import { daysBefore } from "./dating";
import type { StoryTurn } from "./story";

type Item = { number: number; id: string };

type Lived = {
  tx: Tx;
  company: Company;
  now: Date;
  /** Dates what was recorded. */
  happened: (at: Date) => Promise<void>;
};

/** One after the other, each on its day. */
export async function takeStoryTurns(
  { tx, company, now, happened }: Lived,
  item: Item,
  turns: StoryTurn[],
): Promise<void> {
  for (const turn of turns) {
    const at = daysBefore(now, turn.daysAgo);
    await takeStoryTurn(tx, company, item, { turn, at });
    await happened(at);
  }
}

/** What happened to a promise, by its room's command, and dated to when it was. */
async function takeStoryTurn(
  tx: Tx,
  company: Company,
  item: Item,
  { turn, at }: { turn: StoryTurn; at: Date },
): Promise<void> {
  const actor = company.actors[turn.by];
  if ("givenTo" in turn)
    await changeWords(tx, actor, { ...item, owner: refOf(company, turn.givenTo) });
  else if ("accepted" in turn)
    await answerHandoverIn(tx, actor, { ...item, answer: "accepted", reason: "" });
  else if ("effect" in turn)
    await checkEffectIn(tx, actor, { ...item, effect: turn.effect, note: turn.note });
  else await takeTurn(tx, actor, item, turnOf(turn));
  await dateTurn(tx, item.id, at, turn);
}

type Settling = Exclude<
  StoryTurn,
  { givenTo: unknown } | { accepted: unknown } | { effect: unknown }
>;

function turnOf(turn: Settling): Turn {
  if ("started" in turn) return { status: "in_progress" };
  if ("verified" in turn) return { status: "verified" };
  if ("acceptedRisk" in turn) return { status: "wont_do", reason: turn.acceptedRisk };
  return { status: "done", proof: { note: turn.proof, url: turn.url } };
}

/** It was settled when it was proved or given up; a verification later leaves that as it is. */
async function dateTurn(tx: Tx, id: string, at: Date, turn: StoryTurn) {
  const where = { actionItemId: id };
  if ("verified" in turn) await tx.verification.update({ where, data: { verifiedAt: at } });
  if ("proof" in turn) await tx.proof.update({ where, data: { provedAt: at } });
  if ("effect" in turn) await tx.effectCheck.updateMany({ where, data: { checkedAt: at } });
  if ("acceptedRisk" in turn) await tx.riskAcceptance.update({ where, data: { acceptedAt: at } });
  if ("proof" in turn || "acceptedRisk" in turn)
    await tx.actionItem.update({ where: { id }, data: { settledAt: at } });
}
