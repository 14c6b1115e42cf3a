"use client";

import { startTransition, useOptimistic } from "react";
import { CheckBox } from "@/components/ui/check-box";
import { useRun } from "@/components/ui/use-run";
import type { FormState } from "@/lib/http/form-state";

/** An event of the timeline as evidence: its time as people write it, and its words. */
export type Occasion = { id: string; when: string; text: string };

type Props = {
  occasions: readonly Occasion[];
  /** What backs it already. */
  pieces: readonly { id: string; eventId: string | null }[];
  back: (evidence: { citedEventId: string }) => Promise<FormState>;
  takeOff: (id: string) => Promise<void>;
};

/** The events of the timeline, of which those are ticked that back something. */
export function CitedEvents({ occasions, pieces, back, takeOff }: Props) {
  const run = useRun();
  const [cited, guess] = useOptimistic(
    pieces.flatMap(({ eventId }) => eventId ?? []),
    (was, id: string) => (was.includes(id) ? was.filter((each) => each !== id) : [...was, id]),
  );
  const cite = (eventId: string) =>
    startTransition(async () => {
      guess(eventId);
      const piece = pieces.find((each) => each.eventId === eventId);
      if (piece) return takeOff(piece.id);
      await run(back({ citedEventId: eventId }));
    });
  if (occasions.length === 0)
    return (
      <p className="text-[13px] text-muted">The timeline has no events yet that could be cited.</p>
    );
  return (
    <ul className="max-h-56 overflow-y-auto">
      {occasions.map(({ id, when, text }) => (
        <li key={id}>
          <CheckBox checked={cited.includes(id)} onChange={() => cite(id)}>
            <span className="flex-none pt-0.5 font-mono text-[12.5px] text-muted leading-5">
              {when}
            </span>
            <span className="line-clamp-2 pt-px text-[13.5px]">{text}</span>
          </CheckBox>
        </li>
      ))}
    </ul>
  );
}
