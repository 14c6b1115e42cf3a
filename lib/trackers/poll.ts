import type { Raise } from "@/lib/activity/alarm";
import { db } from "@/lib/db/client";
import type { Tracker } from "@/lib/db/generated/client";
import { select } from "@/lib/db/select";
import { oneByOne } from "@/lib/jobs/one-by-one";
import type { Adapter, IssuesRead, IssueTold, Place } from "./adapter";
import { adapterFor } from "./adapters";
import { keepTrouble } from "./failing";
import { placeOf } from "./find";
import { takeIn } from "./moved";
import { AnswerTooLong, TrackerTrouble } from "./trouble";

const minute = 60_000;
/** Rounds come every ten minutes, and one of them may begin a little early. */
const restMs = 9.5 * minute;
/** So many issues a round; the ones not looked at longest come first. */
const mostAtOnce = 100;
/** An issue that is opened again after this is nobody's promise any more. */
const watchedAfterSettling = 90 * 24 * 60 * minute;

/**
 * Asks each tracker that is due how its issues stand; of several servers one asks each tracker.
 * `raise` tells administrators of one that has been failing for a day; telling is another room's.
 */
export async function pollTrackers(now: Date, raise: Raise = async () => {}): Promise<void> {
  const due = await db.tracker.findMany({
    where: {
      switchedOffAt: null,
      AND: [
        { OR: [{ polledAt: null }, { polledAt: { lte: ago(now, restMs) } }] },
        { OR: [{ waitUntil: null }, { waitUntil: { lte: now } }] },
      ],
    },
    orderBy: { polledAt: { sort: "asc", nulls: "first" } },
  });
  await oneByOne(due, async (tracker) => {
    if (await claim(tracker, now)) await poll(tracker, now, raise);
  });
}

async function claim({ id, polledAt }: Tracker, now: Date): Promise<boolean> {
  const claimed = await db.tracker.updateMany({
    where: { id, polledAt },
    data: { polledAt: now },
  });
  return claimed.count === 1;
}

async function poll(tracker: Tracker, now: Date, raise: Raise): Promise<void> {
  try {
    const waitUntil = await readAll(tracker, await watched(tracker.id, now), now);
    await db.tracker.updateMany({
      where: { id: tracker.id },
      data: { failure: "", failingSince: null, alarmedAt: null, waitUntil },
    });
  } catch (error) {
    if (!(error instanceof TrackerTrouble)) throw error;
    await keepTrouble(tracker, error, now, raise);
  }
}

async function watched(trackerId: string, now: Date): Promise<string[]> {
  const rows = await select<{ externalId: string }>`
    SELECT i."externalId" FROM "TrackerIssue" i
    JOIN "ActionItem" a ON a."id" = i."actionItemId"
    WHERE i."trackerId" = ${trackerId}::uuid AND i."state" <> 'gone' AND a."removalId" IS NULL
      AND (a."settledAt" IS NULL OR a."settledAt" > ${ago(now, watchedAfterSettling)})
    GROUP BY i."externalId" ORDER BY min(i."seenAt") LIMIT ${mostAtOnce}`;
  return rows.map(({ externalId }) => externalId);
}

/** What was read is kept batch by batch, so that a refusal half-way loses nothing. */
async function readAll(tracker: Tracker, ids: string[], now: Date): Promise<Date | null> {
  const place = await placeOf(tracker);
  const adapter = adapterFor(tracker.kind);
  // Nothing to look after, so only whether it still answers.
  if (ids.length === 0) await adapter.checkConnection(place);
  for (let at = 0; at < ids.length; at += adapter.batch) {
    const { told, spentUntil } = await readBatch(adapter, place, ids.slice(at, at + adapter.batch));
    await ensureReallyGone(adapter, place, told);
    for (const one of told) await takeIn(tracker.id, one, now);
    if (spentUntil) return spentUntil;
  }
  return null;
}

/** Halves what is too long to read. A single issue that is too long stays as it was told last. */
async function readBatch(adapter: Adapter, place: Place, ids: string[]): Promise<IssuesRead> {
  try {
    return await adapter.readIssues(place, ids);
  } catch (error) {
    if (!(error instanceof AnswerTooLong)) throw error;
    if (ids.length <= 1) return { told: [], spentUntil: null };
    const half = Math.ceil(ids.length / 2);
    const first = await readBatch(adapter, place, ids.slice(0, half));
    if (first.spentUntil) return first;
    const second = await readBatch(adapter, place, ids.slice(half));
    return { told: [...first.told, ...second.told], spentUntil: second.spentUntil };
  }
}

/** To a token that lost its rights every issue looks gone; then the place itself is out of sight. */
async function ensureReallyGone(adapter: Adapter, place: Place, told: IssueTold[]): Promise<void> {
  if (told.some(({ state }) => state === "gone")) await adapter.checkConnection(place);
}

const ago = (now: Date, ms: number): Date => new Date(now.getTime() - ms);
