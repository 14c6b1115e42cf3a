"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import type { EventView } from "@/lib/timeline/schema";
import { whenWritten } from "@/lib/timeline/written-times";
import { useEditing } from "./editing";
import { EventChoices } from "./event-choices";
import { EventDeeds } from "./event-deeds";
import { EventEvidence } from "./event-evidence";
import { EventSource } from "./event-source";
import { EventWords } from "./event-words";
import type { Unsaved } from "./use-unsaved";
import { WhenField } from "./when-field";

/** Where writing begins. */
export type OpenPart = "text" | "milestone";

type Props = {
  event: EventView;
  zone: string;
  unsaved: Unsaved | undefined;
  part: OpenPart;
};

/** The one row that is open for writing. Closing it loses nothing that was typed. */
export function OpenEvent({ event, zone, unsaved, part }: Props) {
  const { close } = useEditing();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const field = panel.current?.querySelector<HTMLElement>(`[name="${part}"]`);
    field?.focus();
    if (field instanceof HTMLTextAreaElement)
      field.setSelectionRange(field.value.length, field.value.length);
  }, [part]);
  const onKeyDown = (pressed: KeyboardEvent) => {
    if (pressed.key !== "Escape" || pressed.defaultPrevented) return;
    // An image that is shown large closes first.
    if (document.querySelector("dialog[open]")) return;
    pressed.preventDefault();
    close(event.id);
  };
  return (
    <section
      ref={panel}
      aria-label={`Event at ${whenWritten(event, zone)}`}
      onKeyDown={onKeyDown}
      className="my-2 flex flex-col gap-4 rounded-card border border-accent bg-surface p-4 shadow-card"
    >
      <div className="grid grid-cols-1 gap-x-3 gap-y-3.5 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
        <WhenField event={event} zone={zone} refused={unsaved?.when} />
        <EventWords event={event} />
      </div>
      <div className="grid grid-cols-1 items-start gap-x-3 gap-y-3.5 sm:grid-cols-[minmax(0,1fr)_9.5rem_8.5rem]">
        <EventSource event={event} />
        <EventChoices event={event} />
      </div>
      <EventEvidence event={event} />
      <EventDeeds event={event} />
    </section>
  );
}
