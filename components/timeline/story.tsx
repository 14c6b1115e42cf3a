import { Prose } from "@/components/ui/prose";
import { requireActor } from "@/lib/auth/session";
import { calendarDay, dayInWords, lengthInWords } from "@/lib/dates/clock";
import { gapsOf } from "@/lib/timeline/durations";
import { listEvents } from "@/lib/timeline/queries";
import type { EventView } from "@/lib/timeline/schema";
import { milestoneWords } from "@/lib/timeline/words";
import { whenWritten } from "@/lib/timeline/written-times";
import { Durations } from "./durations";
import { type Moment, Moments } from "./moments";

type Props = { number: number; zone: string };

/** The timeline as it is read: derived times, moments, and honest gaps. */
export async function TimelineStory({ number, zone }: Props) {
  const events = await listEvents(await requireActor(), { number });
  if (events.length === 0) return null;
  return (
    <section>
      <h2 className="mb-3 text-[23px]">Timeline</h2>
      <Durations events={events} />
      <Moments moments={momentsOf(events, zone)} />
    </section>
  );
}

function momentsOf(events: EventView[], zone: string): Moment[] {
  const gaps = new Map(gapsOf(events).map((gap) => [gap.behind, gap.lengthMs]));
  const days = events.map((event) => dayInWords(calendarDay(new Date(event.at), zone)));
  return events.map((event, index) => {
    const { id, at, evidence, source, milestone } = event;
    const gapMs = gaps.get(index);
    return {
      ...{ id, at, evidence },
      day: days[index] === days[index - 1] ? null : `${days[index]}, ${zone}`,
      when: whenWritten(event, zone),
      text: <Prose text={event.text} className="inline [&>p:only-child]:inline" />,
      meta: [source, milestone && milestoneWords[milestone]].filter(Boolean).join(" · "),
      marked: milestone !== null,
      gap: gapMs === undefined ? null : `${lengthInWords(gapMs)} with nothing recorded.`,
    };
  });
}
