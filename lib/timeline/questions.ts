import { calendarDay, clockTime, dayAndMonth } from "@/lib/dates/clock";
import type { Milestone } from "@/lib/db/generated/enums";
import { excerpt } from "@/lib/markdown/plain";
import { clockDoubts, doubtInWords } from "./clock-doubts";
import { gapsOf } from "./gaps";
import { orderRemarks } from "./order-remarks";
import type { EventView } from "./schema";
import { milestoneWords } from "./words";

/** A question, and the event at which it is best answered. */
export type Question = { text: string; eventId: string | null };

/**
 * The two or three questions that fit what is there: first what cannot be, then what is missing.
 * How it looked at that moment, and to whom, is what the debriefing guides of Etsy and of the Howie
 * method ask for; the words are ours.
 */
export function questionsFor(events: readonly EventView[], zone: string): Question[] {
  if (events.length === 0)
    return [
      { text: "What was the first sign, and who or what saw it?", eventId: null },
      { text: "What was the last thing that looked normal?", eventId: null },
    ];
  const sorts = [
    orderRemarks(events, zone).map(({ text, ids }) => ({ text, eventId: ids[0] ?? null })),
    missingMilestones(events),
    silences(events, zone),
    clockDoubts(events).map((doubt) => ({ text: doubtInWords(doubt), eventId: doubt.eventId })),
    unplaced(events),
    unbacked(events),
    [{ text: "What made sense at that moment that looks different now?", eventId: null }],
  ];
  const firstOfEach = sorts.flatMap((questions) => questions.slice(0, 1));
  const others = sorts.flatMap((questions) => questions.slice(1));
  return [...firstOfEach, ...others].slice(0, 3);
}

const wanted: readonly (readonly [Milestone, string])[] = [
  ["impact_started", "When did people first feel it?"],
  ["detected", "How did you find out?"],
  ["mitigated", "When was it no longer felt?"],
];

function missingMilestones(events: readonly EventView[]): Question[] {
  const marked = new Set(events.map(({ milestone }) => milestone));
  return wanted
    .filter(([milestone]) => !marked.has(milestone))
    .map(([milestone, question]) => ({
      text: `${question} Mark that event “${milestoneWords[milestone]}”.`,
      eventId: null,
    }));
}

function silences(events: readonly EventView[], zone: string): Question[] {
  const longestFirst = gapsOf(events).toSorted((a, b) => b.lengthMs - a.lengthMs);
  return longestFirst.flatMap(({ behind, lengthMs }) => {
    const [last, next] = [events[behind], events[behind + 1]];
    if (!last || !next) return [];
    const until = new Date(next.at);
    const from = new Date(until.getTime() - lengthMs);
    const text = `From ${stretch(from, until, zone)} nothing is recorded. What did people see or try?`;
    return [{ text, eventId: last.id }];
  });
}

function stretch(from: Date, until: Date, zone: string): string {
  const [day, last] = [from, until].map((at) => calendarDay(at, zone));
  const on = (iso = "") => (day === last ? "" : `${dayAndMonth(iso)} `);
  return `${on(day)}${clockTime(from, zone)} to ${on(last)}${clockTime(until, zone)}`;
}

function unplaced(events: readonly EventView[]): Question[] {
  return events
    .filter(({ precision, earliest, latest }) => precision === "unknown" && !(earliest && latest))
    .map(({ id, text }) => ({
      text: `“${excerpt(text, 60)}”: between which two events was that?`,
      eventId: id,
    }));
}

function unbacked(events: readonly EventView[]): Question[] {
  if (events.every(({ source, evidence }) => source === "" && evidence.length === 0))
    return [
      { text: "Where can a reader check this? Name a log, a channel, a graph.", eventId: null },
    ];
  return events
    .filter(({ milestone, source, evidence }) => milestone && !source && evidence.length === 0)
    .map(({ id, text }) => ({
      text: `What shows that “${excerpt(text, 60)}” was then?`,
      eventId: id,
    }));
}
