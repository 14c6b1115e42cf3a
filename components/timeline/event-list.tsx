"use client";

import { type MouseEventHandler, memo, type RefObject, useMemo } from "react";
import { calendarDay, clockTime, dayInWords, lengthInWords } from "@/lib/dates/clock";
import type { EventView } from "@/lib/timeline/schema";
import type { Opened } from "./editor";
import { EventItem } from "./event-item";
import { type Gap, type Stop, stopsOf } from "./stops";
import type { Unsaved } from "./use-unsaved";

type Props = {
  ref: RefObject<HTMLOListElement | null>;
  events: readonly EventView[];
  zone: string;
  unsaved: ReadonlyMap<string, Unsaved>;
  open: Opened | null;
  onClick: MouseEventHandler;
};

/** The days, moments and silences of the timeline. A row that did not change is not drawn again. */
export const EventList = memo(function EventList(props: Props) {
  const { ref, events, zone, unsaved, open, onClick } = props;
  const stops = useMemo(() => stopsOf(events, zone), [events, zone]);
  const item = (event: EventView, beside: boolean) => (
    <EventItem
      key={event.id}
      event={event}
      zone={zone}
      unsaved={unsaved.get(event.id)}
      open={open?.id === event.id ? open.part : null}
      beside={beside}
    />
  );
  // Each stop is one element with a key of its own, so that one more moves the others and makes none
  // of them anew.
  const drawn = (stop: Stop) => {
    if (stop.kind === "day") return <Day key={stop.key} day={stop.day} />;
    if (stop.kind === "gap") return <Silence key={stop.key} gap={stop.gap} zone={zone} />;
    const [head, ...others] = stop.events;
    if (head && others.length === 0) return item(head, false);
    return (
      <li key={`${stop.key} moment`} className="my-1 rounded-small border border-line">
        <ul
          aria-label={`${stop.events.length} accounts of one moment`}
          className="grid grid-cols-1 sm:grid-cols-2 sm:[&>li+li]:border-line sm:[&>li+li]:border-l"
        >
          {stop.events.map((event) => item(event, true))}
        </ul>
      </li>
    );
  };
  return (
    // biome-ignore lint/a11y: the clicks are those of the buttons in it, from the keyboard as well
    <ol
      ref={ref}
      aria-label="Timeline"
      aria-description="Arrows go from row to row, Enter opens one, a question mark shows all keys."
      onClick={onClick}
      className="flex flex-col"
    >
      {stops.map(drawn)}
    </ol>
  );
});

const Day = ({ day }: { day: string }) => (
  <li className="pt-4 pb-1 font-medium text-[13px] text-muted">{day}</li>
);

/** Nothing was recorded for long: a question, and the way to answer it. */
function Silence({ gap: { behind, fromMs, toMs }, zone }: { gap: Gap; zone: string }) {
  const [from, to] = [new Date(fromMs), new Date(toMs)];
  const [day, lastDay] = [calendarDay(from, zone), calendarDay(to, zone)];
  const until = `${day === lastDay ? "" : `${dayInWords(lastDay)} `}${clockTime(to, zone)}`;
  const between = `between ${clockTime(from, zone)} and ${until}`;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 py-1.5 pl-1.5 sm:pl-[7.375rem]">
      <p className="font-serif text-[15px] text-muted italic">
        {lengthInWords(toMs - fromMs)} with nothing recorded. What did people see or try?
      </p>
      <button
        type="button"
        data-gap={behind}
        data-line={`${between} `}
        data-day={day}
        aria-label={`Write down what happened ${between}`}
        className="min-h-6 rounded-small px-1 text-[13px] text-accent underline underline-offset-2"
      >
        Write it down
      </button>
    </li>
  );
}
