import { termsBySeverity } from "@/lib/action-items/terms";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { type NewNotice, tell } from "@/lib/notifications/tell";
import { peopleOf } from "./circles";
import { readHistory, reminderOf } from "./heard";
import { type Call, callsOn, heardFrom, isToHear } from "./ladder";
import { type Morning, readWorld, type World } from "./people";
import { listReminded, type Promised } from "./promises";
import { tellOfTheWeek } from "./summary-notices";
import { tellOfUnheard } from "./unheard";

/**
 * Reminds everybody whose day has begun, outside of their quiet hours, once on each of their days.
 * It may run at any time, twice at once, and after having been away for days: what was missed is
 * told when it next runs, once.
 */
export async function remind(now: Date): Promise<void> {
  const world = await readWorld(now);
  if (world.mornings.size === 0) return;
  const days = [...new Set([...world.mornings.values()].map(({ localDay }) => localDay))].sort();
  const terms = { of: await termsBySeverity(db) };
  const unheard = new Set<string>();
  for await (const batch of listReminded(terms, days.at(-1) ?? ""))
    await remindOf(batch, days, world, unheard, now);
  await tellOfUnheard(unheard, world, now);
  await tellOfTheWeek(world, terms.of, now);
  await remember([...world.mornings.values()]);
}

/** That `morning`'s person is to hear of a promise, if they have not. */
type Due = { morning: Morning; promise: Promised; call: Call };

async function remindOf(
  batch: Promised[],
  days: string[],
  world: World,
  unheard: Set<string>,
  now: Date,
): Promise<void> {
  const due = batch.flatMap((promise) =>
    days.flatMap((day) => dueOn(promise, day, world, unheard)),
  );
  if (due.length === 0) return;
  const notices = await notHeard(due);
  for (let from = 0; from < notices.length; from += chunk)
    await transaction((tx) => tell(tx, notices.slice(from, from + chunk), now));
}

/** So many are told in one transaction. */
const chunk = 200;

function dueOn(promise: Promised, day: string, world: World, unheard: Set<string>): Due[] {
  const found = new Map<string, Due>();
  for (const call of callsOn(promise, promise.terms, day)) {
    const circle = peopleOf(call.to, promise, world.people);
    if (circle.length === 0 && call.to === "owner") unheard.add(promise.teamId);
    for (const id of circle) {
      const morning = world.mornings.get(id);
      if (morning?.localDay === day && !found.has(id)) found.set(id, { morning, promise, call });
    }
  }
  return [...found.values()];
}

async function notHeard(due: Due[]): Promise<NewNotice[]> {
  const since = due.map(({ call, morning }) => heardFrom(call, morning.localDay)).sort();
  const history = await readHistory(due.map(pairOf), since[0] ?? "");
  const untold = due.filter((one) => {
    const { localDay } = one.morning;
    const told = history.toldOn(pairOf(one));
    // One message a day about one thing: what else they were told today goes before a reminder.
    if (told !== null && told >= localDay) return false;
    return isToHear(one.call, localDay, history.remindedOn(pairOf(one)));
  });
  return untold.map(noticeOf);
}

const pairOf = ({ morning, promise }: Due) => ({ userId: morning.id, actionItemId: promise.id });

const noticeOf = ({ morning, promise, call }: Due): NewNotice => ({
  userId: morning.id,
  kind: call.rung === "unverified" ? "proof_given" : "promise_due",
  once: reminderOf(promise.id, morning.localDay),
  postmortemId: promise.postmortemId,
  actionItemId: promise.id,
  detail: {
    rung: call.rung,
    days: call.days,
    ...(call.rung === "handover" && { teamId: promise.askedTeamId }),
  },
});

/** Only when all is told: whoever was told already is not told again. */
async function remember(mornings: Morning[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "RemindedDay" ("userId", "localDay")
    SELECT * FROM unnest(${mornings.map(({ id }) => id)}::uuid[],
      ${mornings.map(({ localDay }) => localDay)}::date[])
    ON CONFLICT ("userId") DO UPDATE
      SET "localDay" = greatest("RemindedDay"."localDay", EXCLUDED."localDay")`;
}
