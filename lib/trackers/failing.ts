import type { Alarm, Raise } from "@/lib/activity/alarm";
import { record } from "@/lib/activity/record";
import { systemActor } from "@/lib/auth/system";
import type { Tracker } from "@/lib/db/generated/client";
import { transaction } from "@/lib/db/transaction";
import type { TrackerTrouble } from "./trouble";
import { toolNames } from "./words";

const minute = 60_000;
const day = 24 * 60 * minute;

/** Keeps what is amiss in a sentence, with when to ask again, and raises the alarm after a day. */
export async function keepTrouble(
  tracker: Tracker,
  trouble: TrackerTrouble,
  now: Date,
  raise: Raise,
) {
  const { id, kind, project } = tracker;
  const failingSince = tracker.failingSince ?? now;
  const alarming = !tracker.alarmedAt && failingSince <= new Date(now.getTime() - day);
  await transaction(async (tx) => {
    await tx.tracker.updateMany({
      where: { id },
      data: {
        failure: trouble.message,
        failingSince,
        waitUntil: trouble.waitUntil ?? nextTry(failingSince, now),
        ...(alarming && { alarmedAt: now }),
      },
    });
    if (!alarming) return;
    const detail = { kind, project, failingSince: failingSince.toISOString() };
    await record(tx, systemActor("trackers"), "tracker.failed", { subjectId: id, detail });
    await raise(tx, alarmFor(tracker, failingSince, trouble.message), now);
  });
}

const alarmFor = ({ id, kind, project }: Tracker, since: Date, why: string): Alarm => ({
  once: `tracker:${id}:${since.toISOString()}`,
  sentence: `For a day we have not been able to ask ${toolNames[kind]} about ${project}. ${why}`,
  href: `/settings/integrations/trackers/${id}`,
});

/** As long again as it has been failing, an hour at most. */
function nextTry(failingSince: Date, now: Date): Date {
  const failingMs = now.getTime() - failingSince.getTime();
  return new Date(now.getTime() + Math.min(60 * minute, Math.max(9.5 * minute, failingMs)));
}
