"use client";

import { Fragment } from "react";
import { Empty } from "@/components/ui/empty";
import { Composer } from "./composer";
import { EventRow, type Row } from "./event-row";

type Props = { number: number; rows: Row[] };

/** The timeline as a list that is written in place, with a line at its end to add the next event. */
export function TimelineEditor({ number, rows }: Props) {
  return (
    <>
      {rows.length === 0 && (
        <Empty title="Nothing on the timeline yet">
          Start with what you remember best, in any order. A line such as{" "}
          <span className="font-mono text-[13px] text-ink">
            14:13 The home page check fails and pages the on-call engineer
          </span>{" "}
          becomes an event. You can also paste a whole chat or list below.
        </Empty>
      )}
      <ol aria-label="Timeline" className="flex flex-col">
        {rows.map((row, index) => (
          <Fragment key={row.id}>
            {row.day !== rows[index - 1]?.day && (
              <li className="pt-3 pb-1 font-medium text-[13px] text-muted">{row.day}</li>
            )}
            <EventRow
              number={number}
              row={row}
              movable={row.at === rows[index - 1]?.at || row.at === rows[index + 1]?.at}
            />
          </Fragment>
        ))}
      </ol>
      <Composer number={number} />
    </>
  );
}
