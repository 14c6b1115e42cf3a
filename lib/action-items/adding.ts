import { generateKeyBetween } from "fractional-indexing";
import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { FoundPostmortem } from "@/lib/postmortems/find";
import { dueByTerms } from "./days-by-terms";
import { giveTo } from "./giving";
import type { NewActionItem } from "./schema";
import { stored } from "./wording";

/**
 * At the end of a postmortem's list. The caller has waited for its turn and seen to it that the
 * actor may. Returns its id.
 */
export async function addPromise(
  tx: Tx,
  actor: Actor,
  postmortem: FoundPostmortem,
  words: Omit<NewActionItem, "number">,
): Promise<string> {
  const last = await tx.actionItem.findFirst({
    where: { postmortemId: postmortem.id },
    orderBy: { position: "desc" },
    select: { position: true },
  });
  const item = await tx.actionItem.create({
    data: {
      ...(await stored(tx, postmortem.id, words)),
      ...(words.dueOn ? {} : await dueByTerms(tx, postmortem)),
      title: words.title,
      postmortemId: postmortem.id,
      position: generateKeyBetween(last?.position ?? null, null),
    },
    select: { id: true, ownerUserId: true, ownerTeamId: true },
  });
  const about = { postmortemId: postmortem.id, subjectId: item.id };
  await record(tx, actor, "action.committed", about);
  await giveTo(tx, actor, postmortem, item.id, item);
  return item.id;
}
