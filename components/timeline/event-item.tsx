"use client";

import { memo } from "react";
import type { EventView } from "@/lib/timeline/schema";
import { EventRow } from "./event-row";
import { OpenEvent, type OpenPart } from "./open-event";
import type { Unsaved } from "./use-unsaved";

type Props = {
  event: EventView;
  zone: string;
  unsaved: Unsaved | undefined;
  /** Where to begin writing; null for a row at rest. */
  open: OpenPart | null;
  beside: boolean;
};

// What is out of sight is neither laid out nor painted. What has the focus shows its outline and
// what hangs out of it.
const look =
  "rounded-small transition-colors duration-700 data-fresh:bg-accent-soft [content-visibility:auto] [contain-intrinsic-size:auto_42px] hover:[content-visibility:visible] focus-within:[content-visibility:visible]";

/** An event of the list: text at rest, fields while it is open. Only the open one has any state. */
export const EventItem = memo(function EventItem(props: Props) {
  const { event, zone, unsaved, open, beside } = props;
  return (
    <li
      id={`event-${event.id}`}
      data-event={event.id}
      className={
        open
          ? "col-span-full scroll-mt-24 scroll-mb-40 border-l-0!"
          : `scroll-mt-24 scroll-mb-40 ${look}`
      }
    >
      {open ? (
        <OpenEvent event={event} zone={zone} unsaved={unsaved} part={open} />
      ) : (
        <EventRow event={event} zone={zone} unsaved={unsaved} beside={beside} />
      )}
    </li>
  );
});
