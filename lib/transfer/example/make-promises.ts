import { addPromise } from "@/lib/action-items/adding";
import { NewActionItem } from "@/lib/action-items/schema";
import { findEditable } from "@/lib/postmortems/find";
import { refOf } from "./company";
import { dayFromNow } from "./dating";
import type { Telling } from "./open-story";
import type { StoryTurn } from "./story";
import { takeStoryTurns } from "./take-turn";
import { idOf } from "./tell-whys";

/** Commits to the story's actions. */
export async function makePromises(
  telling: Telling,
  whys: ReadonlyMap<string, string>,
  at: Date,
): Promise<Promises> {
  const { tx, story, company, teller, postmortem, now, ledger } = telling;
  const found = await findEditable(tx, teller, postmortem.number);
  const made: { id: string; turns: StoryTurn[] }[] = [];
  for (const { dueInDays, answers, owner, turns = [], ...words } of story.actions) {
    const given = NewActionItem.parse({
      ...words,
      number: postmortem.number,
      owner: owner && refOf(company, owner),
      dueOn: dueInDays === undefined ? null : dayFromNow(now, dueInDays),
      why: answers && idOf(whys, answers),
    });
    const id = await addPromise(tx, teller, found, given);
    made.push({ id, turns });
  }
  await ledger.happened(at);
  const where = { postmortemId: postmortem.id };
  await tx.actionItem.updateMany({ where, data: { createdAt: at } });
  const lived = { tx, company, now, happened: ledger.happened };
  return {
    keep: async () => {
      for (const { id, turns } of made)
        await takeStoryTurns(lived, { number: postmortem.number, id }, turns);
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
