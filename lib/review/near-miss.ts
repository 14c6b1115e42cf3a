import { commitToActionIn } from "@/lib/action-items/commands";
import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import { transaction } from "@/lib/db/transaction";
import { markLayerIn } from "@/lib/layers/commands";
import { findLayer } from "@/lib/layers/find";
import { writeLessonIn } from "@/lib/lessons/commands";
import { openPostmortemIn } from "@/lib/postmortems/commands";
import { presentPostmortem, viewSelect } from "@/lib/postmortems/present";
import type { PostmortemView } from "@/lib/postmortems/schema";
import { publishIn } from "./commands";
import type { NewNearMiss } from "./near-miss-schema";
import { wordsOf } from "./near-miss-words";

/**
 * Makes a whole postmortem of three fields: the layer that caught it is marked as one that held,
 * what would make that certain is promised by the team and taught, and, unless told otherwise, all
 * of it is published.
 */
export async function recordNearMiss(actor: Actor, input: NewNearMiss): Promise<PostmortemView> {
  const { team: teamRef, layer, occurredOn, share } = input;
  return transaction(async (tx) => {
    const { name } = await findLayer(tx, layer);
    const { title, summary, action, lesson } = wordsOf({ ...input, layer: name });
    const { number, team } = await openPostmortemIn(tx, actor, {
      ...{ title, summary, team: teamRef, nearMiss: true },
      occurredOn: occurredOn ?? today(),
    });
    await markLayerIn(tx, actor, { number, layer, outcome: "held" });
    await commitToActionIn(tx, actor, { number, ...action, owner: team.id, layer });
    await writeLessonIn(tx, actor, { number, text: lesson });
    if (share) await publishIn(tx, actor, { number });
    const { id, ...view } = await tx.postmortem.findUniqueOrThrow({
      where: { number },
      select: { id: true, ...viewSelect },
    });
    await record(tx, actor, "near-miss.recorded", { postmortemId: id, subjectId: id });
    return presentPostmortem(view);
  });
}

const today = (): string => new Date().toISOString().slice(0, 10);
