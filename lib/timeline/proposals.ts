import type { Actor } from "@/lib/auth/actor";
import { calendarDay, dayInWords } from "@/lib/dates/clock";
import type { Day } from "@/lib/dates/instants";
import { db, type Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { invalid } from "@/lib/errors/domain-error";
import { type FoundPostmortem, findEditable } from "@/lib/postmortems/find";
import { findPlaces } from "./anchors";
import { changeEventIn } from "./changing";
import { addEventsIn } from "./commands";
import { findEvent, type StoredEvent } from "./find";
import { type ProposedEvent, readLines } from "./lines";
import type { PastedLines, Retiming, WrittenEvent } from "./schema";
import { neighboursNamed } from "./unknown-places";
import { unknownAt } from "./unknown-times";
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
  if (event.precision === "unknown") return { ...event, when: "some time" };
  const day = dayInWords(calendarDay(new Date(event.at), zone));
  return { ...event, when: `${day} ${whenWritten({ end: null, ...event }, zone)}` };
}

export type ShownProposal = ReturnType<typeof shown>;

/**
 * Adds one event from one written line; without a day it falls on the day of the last one. "?" before
 * it leaves it unknown when it was, "after 14:02" as well.
 */
export async function addWrittenEvent(actor: Actor, { number, line, day }: WrittenEvent) {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const on = dayFrom(day ?? (await carriedDay(tx, postmortem)));
    const event =
      (await placedLine(tx, postmortem, line, on)) ?? timedLine(line, postmortem.zone, on);
    if (event.text.trim() === "") throw invalid("What happened then? Write it after the time.");
    const [added] = await addEventsIn(tx, actor, { number, events: [event] });
    if (!added) throw new Error("An event was added and is not there");
    return added;
  });
}

/** A line that begins with an unknown time. */
async function placedLine(tx: Tx, postmortem: FoundPostmortem, line: string, day: Day) {
  const unknown = unknownAt(line);
  if (!unknown) return null;
  const places = await findPlaces(tx, postmortem.id);
  const named = neighboursNamed(unknown, places, { zone: postmortem.zone, day });
  return named && { ...named, precision: "unknown" as const, text: line.slice(unknown.rest) };
}

function timedLine(line: string, zone: string, day: Day) {
  const [event] = readLines(line, { zone, day }).events;
  if (!event)
    throw invalid("Begin with the time, then say what happened: 14:02 Deploy reaches production.");
  const { at, end, precision, text, milestone, written } = event;
  return { at, end, precision, text, milestone, written };
}

/** Changes when an event was, from what a person wrote. */
export async function retimeEvent(actor: Actor, { number, id, when, version, base }: Retiming) {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const event = await findEvent(tx, postmortem.id, id);
    const day = dayFrom(calendarDay(event.at, postmortem.zone));
    const change =
      (await placedWhen(tx, postmortem, event, when, day)) ?? readWhen(when, postmortem.zone, day);
    if (!change)
      throw invalid(
        `We cannot read "${when}" as a time. Write 14:02, ≈14:02, 14:02–14:10, 15 Mar 14:02, or ? when nobody knows.`,
      );
    return changeEventIn(tx, actor, { postmortem, event, change, revision: { version, base } });
  });
}

async function placedWhen(
  tx: Tx,
  postmortem: FoundPostmortem,
  { id }: StoredEvent,
  when: string,
  day: Day,
) {
  const unknown = unknownAt(when);
  if (!unknown || when.slice(unknown.rest).trim() !== "") return null;
  const places = (await findPlaces(tx, postmortem.id)).filter((place) => place.id !== id);
  const named = neighboursNamed(unknown, places, { zone: postmortem.zone, day });
  return named && { ...named, precision: "unknown" as const };
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
