import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { wrote } from "@/lib/db/transaction";
import { reconcile } from "@/lib/errors/reconcile";
import type { FoundPostmortem } from "@/lib/postmortems/find";
import { ensureNoCircle, settleAnchors } from "./anchors";
import { standBesideIn } from "./beside";
import { findClocks } from "./clocks";
import { findEvent, type StoredEvent } from "./find";
import { changedMoment, earlier, storedMoment } from "./moments";
import { ensureUnplaced, isPlaced, saidPlace, standingPlace } from "./placing";
import type { EventChange } from "./schema";
import { viewOf } from "./views";

type Change = Omit<EventChange, "number" | "id" | "version" | "base">;
type Revision = Pick<EventChange, "version" | "base">;
type Work = { postmortem: FoundPostmortem; event: StoredEvent; change: Change; revision: Revision };

/** Changes an event inside a larger command. @throws DomainError conflict as `changeEvent` does. */
export async function changeEventIn(tx: Tx, actor: Actor, work: Work) {
  const { postmortem, event, change, revision } = work;
  const { at, end, precision, after, before, beside, ...words } = change;
  const timing = await timingOf(tx, work);
  reconcile(event, { ...words, ...timing.said }, { ...revision, base: storedBase(revision.base) });
  wrote(
    await tx.timelineEvent.updateMany({
      where: { id: event.id, version: event.version },
      data: { ...words, ...timing.data, version: { increment: 1 } },
    }),
  );
  if (beside !== undefined)
    await standBesideIn(tx, await findEvent(tx, postmortem.id, event.id), beside);
  if (isPlaced(change)) await ensureNoCircle(tx, postmortem.id, new Set([event.id]));
  if (timing.moves) await settleAnchors(tx, postmortem.id);
  await record(tx, actor, "event.changed", { postmortemId: postmortem.id, subjectId: event.id });
  return viewOf(tx, postmortem.id, event.id);
}

/** `said` is what the writer changed, and may be disputed; `data` is all that follows from it. */
type Timing = { said: Partial<StoredEvent>; data: Partial<StoredEvent>; moves: boolean };

async function timingOf(tx: Tx, work: Work): Promise<Timing> {
  const { event, change } = work;
  const isTimed =
    change.at !== undefined || change.end !== undefined || change.precision !== undefined;
  const isGiven = change.at !== undefined || Boolean(change.end);
  const stays = event.precision === "unknown" && change.precision === undefined && !isGiven;
  if (change.precision === "unknown" || stays)
    return isTimed || isPlaced(change) ? becomeUnknown(tx, work) : unmoved;
  ensureUnplaced(change);
  if (isTimed || change.source !== undefined) return becomeKnown(tx, work, isTimed);
  return unmoved;
}

const unmoved: Timing = { said: {}, data: {}, moves: false };

async function becomeUnknown(tx: Tx, { postmortem, event, change }: Work): Promise<Timing> {
  const given =
    change.at === undefined ? undefined : storedMoment({ at: change.at }, postmortem.zone).at;
  const was = event.precision === "unknown" ? event : undefined;
  const place =
    isPlaced(change) || (was && given === undefined)
      ? await saidPlace(tx, postmortem.id, event.id, change, was)
      : await standingPlace(tx, postmortem.id, event.id, given);
  const said = { precision: "unknown" as const, ...place };
  const written = change.written ?? "";
  const data = { ...said, at: given ?? event.at, endAt: null, aheadMs: 0, written };
  return { said, data, moves: true };
}

/**
 * A time that is given is the timeline's own, and stands as it is given. One that is not given moves
 * with its source, from one clock to the other.
 */
async function becomeKnown(tx: Tx, work: Work, isTimed: boolean): Promise<Timing> {
  const { postmortem, event, change } = work;
  const aheadOf = await findClocks(tx, postmortem.id);
  const aheadMs = aheadOf(change.source ?? event.source);
  const corrected = earlier(event, aheadMs - event.aheadMs);
  if (!isTimed) return { said: {}, data: { ...corrected, aheadMs }, moves: true };
  const moment = changedMoment(corrected, change, postmortem.zone);
  const { at, ...rest } = moment;
  const written = change.written ?? (change.at === undefined ? event.written : "");
  return {
    said: change.at === undefined ? rest : moment,
    data: { ...moment, aheadMs, afterId: null, beforeId: null, written },
    moves: true,
  };
}

/** What the writer started from, under the names of the stored row. */
function storedBase(base: Revision["base"]): Revision["base"] {
  if (!base) return undefined;
  const names = { end: "endAt", after: "afterId", before: "beforeId", beside: "besideId" };
  return Object.fromEntries(
    Object.entries(base).map(([name, value]) => [
      name in names ? names[name as keyof typeof names] : name,
      value,
    ]),
  );
}
