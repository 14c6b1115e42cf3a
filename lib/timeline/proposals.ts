import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import { calendarDay, dayInWords } from "@/lib/dates/clock";
import { db, type Tx } from "@/lib/db/client";
import { transaction, wrote } from "@/lib/db/transaction";
import { invalid, notFound } from "@/lib/errors/domain-error";
import { reconcile } from "@/lib/errors/reconcile";
import { type FoundPostmortem, findEditable } from "@/lib/postmortems/find";
import { addEventsIn } from "./commands";
import { type ProposedEvent, readLines } from "./lines";
import type { PastedLines, Retiming, WrittenEvent } from "./schema";
import { dayFrom, readWhen, whenWritten } from "./written-times";

/** Reads pasted lines as events, to be looked at before anything is kept. */
export async function proposeEvents(actor: Actor, { number, text }: PastedLines) {
  const postmortem = await findEditable(db, actor, number);
  const day = dayFrom(await carriedDay(db, postmortem));
  const { events, leftovers } = readLines(text, { zone: postmortem.zone, day });
  return { leftovers, events: events.map((event) => shown(event, postmortem.zone)) };
}

/** With its time as the postmortem's clock shows it. */
function shown(event: ProposedEvent, zone: string) {
  const day = dayInWords(calendarDay(new Date(event.at), zone));
  return { ...event, when: `${day} ${whenWritten({ end: null, ...event }, zone)}` };
}

export type ShownProposal = ReturnType<typeof shown>;

/** Adds one event from one written line; without a day it falls on the day of the last one. */
export async function addWrittenEvent(actor: Actor, { number, line, day }: WrittenEvent) {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const on = dayFrom(day ?? (await carriedDay(tx, postmortem)));
    const [event] = readLines(line, { zone: postmortem.zone, day: on }).events;
    if (!event)
      throw invalid(
        "Begin with the time, then say what happened: 14:02 Deploy reaches production.",
      );
    const { at, end, precision, text, milestone } = event;
    if (text.trim() === "") throw invalid("What happened then? Write it after the time.");
    const [added] = await addEventsIn(tx, actor, {
      number,
      events: [{ at, end, precision, text, milestone }],
    });
    return added;
  });
}

/** Changes when an event was, from what a person wrote. */
export async function retimeEvent(actor: Actor, { number, id, when, version, base }: Retiming) {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const event = await tx.timelineEvent.findFirst({
      where: { id, postmortemId: postmortem.id, removalId: null },
    });
    if (!event) throw notFound("that event");
    const moment = readWhen(when, postmortem.zone, dayFrom(calendarDay(event.at, postmortem.zone)));
    if (!moment)
      throw invalid(
        `We cannot read "${when}" as a time. Write 14:02, ≈14:02, 14:02–14:10 or 15 Mar 14:02.`,
      );
    reconcile(event, moment, { version, base });
    wrote(
      await tx.timelineEvent.updateMany({
        where: { id, version: event.version },
        data: { ...moment, version: { increment: 1 } },
      }),
    );
    await record(tx, actor, "event.changed", { postmortemId: postmortem.id, subjectId: id });
    return { id };
  });
}

/** The day that a bare time means: that of the latest event, else of the incident, else today. */
async function carriedDay(tx: Tx, postmortem: FoundPostmortem): Promise<string> {
  const last = await tx.timelineEvent.findFirst({
    where: { postmortemId: postmortem.id, removalId: null },
    orderBy: { at: "desc" },
    select: { at: true },
  });
  if (last) return calendarDay(last.at, postmortem.zone);
  if (postmortem.occurredOn) return postmortem.occurredOn.toISOString().slice(0, 10);
  return calendarDay(new Date(), postmortem.zone);
}
