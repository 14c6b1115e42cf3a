import { Fragment } from "react";
import { Prose } from "@/components/ui/prose";
import { requireActor } from "@/lib/auth/session";
import { calendarDay, dayInWords, lengthInWords } from "@/lib/dates/clock";
import { gapsOf } from "@/lib/timeline/durations";
import { listEvents } from "@/lib/timeline/queries";
import type { EventView } from "@/lib/timeline/schema";
import { milestoneWords } from "@/lib/timeline/words";
import { whenWritten } from "@/lib/timeline/written-times";
import { Durations } from "./durations";

type Props = { number: number; zone: string };

/** The timeline as it is read: derived times, moments, and honest gaps. */
export async function TimelineStory({ number, zone }: Props) {
  const events = await listEvents(await requireActor(), { number });
  if (events.length === 0) return null;
  const gaps = new Map(gapsOf(events).map((gap) => [gap.behind, gap.lengthMs]));
  const dayOf = (event: EventView | undefined) =>
    event && dayInWords(calendarDay(new Date(event.at), zone));
  return (
    <section>
      <h2 className="mb-3 text-[23px]">Timeline</h2>
      <Durations events={events} />
      <ol>
        {events.map((event, index) => (
          <Fragment key={event.id}>
            {dayOf(event) !== dayOf(events[index - 1]) && (
              <li className="pt-1 pb-2 text-[13px] text-muted">
                {dayOf(event)}, {zone}
              </li>
            )}
            <Moment event={event} zone={zone} />
            {gaps.has(index) && (
              <li className="ml-[5px] border-line-strong border-l border-dashed py-1 pl-5 font-serif text-[15px] text-muted italic md:ml-[95px]">
                {lengthInWords(gaps.get(index) ?? 0)} with nothing recorded.
              </li>
            )}
          </Fragment>
        ))}
      </ol>
    </section>
  );
}

const dot = {
  marked: "before:bg-ink",
  plain: "before:bg-paper",
};

function Moment({ event, zone }: { event: EventView; zone: string }) {
  const meta = [event.source, event.milestone && milestoneWords[event.milestone]].filter(Boolean);
  return (
    <li id={`event-${event.id}`} className="md:grid md:grid-cols-[90px_minmax(0,1fr)]">
      <time
        dateTime={event.at}
        className="block pt-1 font-mono text-[12.5px] text-muted max-md:pl-6"
      >
        {whenWritten(event, zone)}
      </time>
      <div
        className={`relative ml-[5px] border-line-strong border-l pb-3 pl-5 before:absolute before:top-[9px] before:-left-[6px] before:size-[11px] before:rounded-full before:border-[1.5px] before:border-ink ${event.milestone ? dot.marked : dot.plain}`}
      >
        <Prose text={event.text} className="inline [&>p:only-child]:inline" />
        {meta.length > 0 && <span className="text-[12.5px] text-muted"> {meta.join(" · ")}</span>}
        {event.evidence.map(({ id, url, quotation }) =>
          url ? (
            <a
              key={id}
              href={url}
              rel="noreferrer"
              className="block break-all text-[12.5px] text-accent underline"
            >
              {url}
            </a>
          ) : (
            <blockquote
              key={id}
              className="border-line-strong border-l-2 pl-2 text-[14px] text-muted"
            >
              {quotation}
            </blockquote>
          ),
        )}
      </div>
    </li>
  );
}
