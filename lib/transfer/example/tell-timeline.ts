import { addEventsIn } from "@/lib/timeline/commands";
import { NewEvents } from "@/lib/timeline/schema";
import { momentOn } from "./dating";
import type { Telling } from "./open-story";
import type { StoryEvent } from "./story";

/** Adds the story's events with their evidence. @returns the id of each by its `at`. */
export async function tellTimeline(telling: Telling, at: Date): Promise<Map<string, string>> {
  const { tx, story, teller, day, postmortem, ledger } = telling;
  const given = NewEvents.parse({
    number: postmortem.number,
    events: story.events.map((event) => eventOn(day, event)),
  });
  const added = await addEventsIn(tx, teller, given);
  await ledger.happened(at);
  const ids = new Map<string, string>();
  for (const [index, event] of story.events.entries()) {
    const id = added[index]?.id;
    if (!id || ids.has(event.at)) throw new Error(`"${event.at}" is no event of its own`);
    ids.set(event.at, id);
  }
  await backEvents(telling, ids, at);
  return ids;
}

function eventOn(day: string, { at, until, about, links, quotes, ...event }: StoryEvent) {
  return {
    ...event,
    at: momentOn(day, at),
    ...(until ? { end: momentOn(day, until) } : {}),
    precision: until ? "range" : about ? "approximate" : "exact",
  };
}

async function backEvents(telling: Telling, ids: ReadonlyMap<string, string>, at: Date) {
  const { tx, story, teller, postmortem, ledger } = telling;
  const backing = story.events.flatMap(({ at: moment, links = [], quotes = [] }) => {
    const about = { postmortemId: postmortem.id, eventId: ids.get(moment) ?? "" };
    return [
      ...links.map((url) => ({ ...about, url })),
      ...quotes.map((quotation) => ({ ...about, quotation })),
    ];
  });
  await tx.evidence.createMany({ data: backing });
  for (const { eventId } of backing)
    ledger.note({ kind: "event.backed", by: teller, subjectId: eventId, at });
}
