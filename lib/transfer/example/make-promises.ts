import { commitToActionIn } from "@/lib/action-items/commands";
import { NewActionItem } from "@/lib/action-items/schema";
import { type Turn, takeTurn } from "@/lib/action-items/turns";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { Performer, TeamSlug } from "./cast";
import type { Company } from "./company";
import { dayFromNow, daysBefore } from "./dating";
import type { Telling } from "./open-story";
import type { StoryTurn } from "./story";
import { idOf } from "./tell-whys";

/** Commits to the story's actions. */
export async function makePromises(
  telling: Telling,
  whys: ReadonlyMap<string, string>,
  at: Date,
): Promise<Promises> {
  const { tx, story, company, teller, postmortem, now, ledger } = telling;
  const made: { id: string; turns: StoryTurn[] }[] = [];
  for (const { dueInDays, answers, owner, turns = [], ...words } of story.actions) {
    const given = NewActionItem.parse({
      ...words,
      number: postmortem.number,
      owner: owner && refOf(company, owner),
      dueOn: dueInDays === undefined ? null : dayFromNow(now, dueInDays),
      why: answers && idOf(whys, answers),
    });
    const { id } = await commitToActionIn(tx, teller, given);
    made.push({ id, turns });
  }
  await ledger.happened(at);
  const where = { postmortemId: postmortem.id };
  await tx.actionItem.updateMany({ where, data: { createdAt: at } });
  return {
    keep: async () => {
      for (const { id, turns } of made)
        for (const turn of turns) await takeStoryTurn(telling, id, turn);
    },
  };
}

type Promises = {
  /**
   * What happened to them since. To be told after publication: who verifies an action of another
   * team's postmortem has to see it first.
   */
  keep(): Promise<void>;
};

function refOf({ actors, teams }: Company, owner: Performer | TeamSlug): string | null {
  return owner in teams ? teams[owner as TeamSlug].id : actors[owner as Performer].userId;
}

async function takeStoryTurn(
  { tx, company, postmortem, now, ledger }: Telling,
  id: string,
  turn: StoryTurn,
) {
  const at = daysBefore(now, turn.daysAgo);
  const actor: Actor = company.actors[turn.by];
  await takeTurn(tx, actor, { number: postmortem.number, id }, turnOf(turn));
  await ledger.happened(at);
  await dateTurn(tx, id, at, turn);
}

function turnOf(turn: StoryTurn): Turn {
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
  if ("acceptedRisk" in turn) await tx.riskAcceptance.update({ where, data: { acceptedAt: at } });
  if ("proof" in turn || "acceptedRisk" in turn)
    await tx.actionItem.update({ where: { id }, data: { settledAt: at } });
}
