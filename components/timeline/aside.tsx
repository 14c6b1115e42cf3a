"use client";

import { useMemo } from "react";
import { AsideGroup } from "@/components/postmortems/step-frame";
import { orderRemarks } from "@/lib/timeline/order-remarks";
import { questionsFor } from "@/lib/timeline/questions";
import { useBoard, useShown } from "./board";
import { Sources } from "./sources";

const most = 3;

/** What does not fit together, what may be asked now, and whose clocks these are. */
export function TimelineAside() {
  const { events, zone } = useShown();
  const board = useBoard();
  const questions = useMemo(() => {
    // All that is said of the order, and questions where that leaves room for some.
    const order = orderRemarks(events, zone).map(({ text, ids: [id = null] }) => ({
      text,
      eventId: id,
    }));
    const said = new Set(order.map(({ text }) => text));
    const others = questionsFor(events, zone).filter(({ text }) => !said.has(text));
    return [...order, ...others.slice(0, Math.max(0, most - order.length))];
  }, [events, zone]);
  return (
    <>
      <AsideGroup title="Worth asking">
        <ul className="flex flex-col gap-2 text-muted">
          {questions.map(({ text, eventId }) => (
            <li key={text}>
              {text}
              {eventId && <Way to={eventId} about={text} open={board.open} />}
            </li>
          ))}
        </ul>
      </AsideGroup>
      <Sources />
    </>
  );
}

type WayProps = { to: string; about: string; open: (id: string) => void };

const Way = ({ to, about, open }: WayProps) => (
  <button
    type="button"
    aria-label={`Open the event: ${about}`}
    className="ml-1.5 min-h-6 text-accent underline underline-offset-2"
    onClick={() => open(to)}
  >
    Open the event
  </button>
);
