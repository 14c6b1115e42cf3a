"use client";

import type { ReactNode } from "react";
import type { EventView } from "@/lib/timeline/schema";

/** An event as it is read, with what stands before and after it. */
export type Moment = Pick<EventView, "id" | "at" | "evidence"> & {
  /** The day, where it is another one than before. */
  day: string | null;
  /** "≈14:02" */
  when: string;
  text: ReactNode;
  meta: string;
  marked: boolean;
  /** "20 min with nothing recorded." */
  gap: string | null;
};

/** The story moment by moment. The moments go to the browser as data, and once. */
export function Moments({ moments }: { moments: Moment[] }) {
  return (
    <ol>
      {moments.map((moment) => [
        moment.day && (
          <li
            key={`${moment.id} day`}
            className="break-after-avoid pt-1 pb-2 text-[13px] text-muted"
          >
            {moment.day}
          </li>
        ),
        <Told key={moment.id} moment={moment} />,
        moment.gap && (
          <li
            key={`${moment.id} gap`}
            className="ml-[5px] border-line-strong border-l border-dashed py-1 pl-5 font-serif text-[15px] text-muted italic md:ml-[95px]"
          >
            {moment.gap}
          </li>
        ),
      ])}
    </ol>
  );
}

function Told({ moment: { id, at, when, text, meta, marked, evidence } }: { moment: Moment }) {
  return (
    <li id={`event-${id}`} className="md:grid md:grid-cols-[90px_minmax(0,1fr)]">
      <time dateTime={at} className="block pt-1 font-mono text-[12.5px] text-muted max-md:pl-6">
        {when}
      </time>
      <div
        className={`relative ml-[5px] border-line-strong border-l pb-3 pl-5 before:absolute before:top-[9px] before:-left-[6px] before:size-[11px] before:rounded-full before:border-[1.5px] before:border-ink ${marked ? "before:bg-ink" : "before:bg-paper"}`}
      >
        {text}
        {meta && <span className="text-[12.5px] text-muted"> {meta}</span>}
        {evidence.map(({ id: piece, url, quotation }) =>
          url ? (
            <a
              key={piece}
              href={url}
              rel="noreferrer"
              className="block break-all text-[12.5px] text-accent underline"
            >
              {url}
            </a>
          ) : (
            <blockquote
              key={piece}
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
