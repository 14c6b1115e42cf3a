import type { Heard } from "@/lib/activity/heard";
import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { asked } from "./asked";
import { participantsOf } from "./hearers";
import { whoMaySee } from "./may-see";
import { isTurn, practiceNotices } from "./practice-acts";
import {
  type Act,
  answered,
  effectSeen,
  findAct,
  given,
  handedOver,
  issueMoved,
  proved,
  settled,
  type Wanted,
} from "./promise-acts";
import { type NewNotice, tell } from "./tell";

/** Who should hear of which activity. What is not here is nobody's news. */
const hearers: Partial<Record<Heard, (tx: Tx, act: Act) => Promise<Wanted[]>>> = {
  "action.given": given,
  "action.handed-over": handedOver,
  "action.accepted": answered,
  "action.declined": answered,
  "action.proved": proved,
  "action.verified": settled,
  "action.reopened": settled,
  "action.risk-accepted": settled,
  "action.effect-checked": effectSeen,
  "action.issue-moved": issueMoved,
  "review.asked": shared,
  "review.scheduled": shared,
  "postmortem.published": shared,
  "lesson.asked": asked,
};

/**
 * Tells those whom one activity concerns, and none of them twice, however often it is called. Nobody
 * is told of what they did themselves, or of what they may not see.
 */
export async function tellOf(id: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const told = await tx.activity.findUnique({ where: { id: BigInt(id) } });
    if (told && isTurn(told.kind)) await tell(tx, await practiceNotices(tx, told, now), now);
    const act = await findAct(tx, { id: BigInt(id) });
    if (act) await tell(tx, await noticesOf(tx, act), now);
  });
}

async function noticesOf(tx: Tx, act: Act): Promise<NewNotice[]> {
  const wanted = (await hearers[act.kind as Heard]?.(tx, act)) ?? [];
  const people = wanted.map(({ userId }) => userId).filter((userId) => userId !== act.userId);
  const seeing = new Set(await whoMaySee(tx, act.postmortem.id, people));
  return wanted
    .filter(({ userId }) => seeing.has(userId))
    .map((one) => ({
      ...one,
      once: `activity:${act.id}`,
      activityId: act.id,
      postmortemId: act.postmortem.id,
      actionItemId: act.item?.id,
    }));
}

async function shared(tx: Tx, { postmortem }: Act): Promise<Wanted[]> {
  const people = await participantsOf(tx, postmortem.id);
  return people.map((userId) => ({ userId, kind: "postmortem_shared" }));
}
