import { isoDay } from "@/lib/dates/instants";
import type { UnderstoodAction, UnderstoodWarning } from "../understanding";
import type { Head } from "./head";
import type { Section } from "./outline";
import type { ReadTimeline } from "./timeline";

/** What the warnings are about. `zone` is the one for times that name none. */
export type Reading = {
  head: Head;
  sections: readonly Section[];
  timeline: ReadTimeline;
  actions: readonly UnderstoodAction[];
  zone: string;
  occurredOn?: string;
};

/** The sentences about a whole document, before those about single lines. */
export function readingWarnings(reading: Reading): UnderstoodWarning[] {
  return [
    ...aboutTime(reading),
    ...aboutDate(reading),
    ...notFound(reading),
    ...leftFromTemplate(reading.sections),
    ...reading.timeline.warnings,
  ];
}

function aboutTime({ timeline, zone }: Reading): UnderstoodWarning[] {
  if (timeline.events.length === 0 || timeline.zone !== undefined) return [];
  return [{ message: `No time zone is stated. The times were read as ${zone}.` }];
}

function aboutDate({ head, timeline, occurredOn }: Reading): UnderstoodWarning[] {
  const [stated] = head.days;
  if (!stated) return [{ message: "No full date was found in this document. Check the dates." }];
  if (timeline.events.length === 0) return [];
  return head.days.flatMap(({ day, where }) => {
    const differs =
      where !== "text" && isoDay(day) !== occurredOn && !timeline.days.has(isoDay(day));
    const message = `The ${where} says ${isoDay(day)}, but no event is on that day. The dates of the events were used. Check them.`;
    return differs ? [{ message }] : [];
  });
}

function notFound({ timeline, actions, sections }: Reading): UnderstoodWarning[] {
  // Nobody looks for action items in a chat.
  if (sections.some(({ chat }) => chat)) return [];
  return [
    ...(timeline.events.length === 0 ? [{ message: "No timeline was found." }] : []),
    ...(actions.length === 0 ? [{ message: "No action items were found." }] : []),
  ];
}

function leftFromTemplate(sections: readonly Section[]): UnderstoodWarning[] {
  return sections
    .flatMap(({ guidance }) => [...guidance])
    .filter(({ line }, at, all) => all[at - 1]?.line !== line - 1)
    .map(({ line }) => ({ line, message: "This looks like text left from a template." }));
}
