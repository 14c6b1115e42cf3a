"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { useToast } from "@/components/ui/toast";
import { useRun } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { undoRemovalAction } from "@/lib/postmortems/actions";
import type { RemovalView } from "@/lib/postmortems/schema";
import { whatWent } from "./removal-words";

type Item = Pick<RemovalView, "id" | "kind" | "words" | "things"> & {
  by: string;
  /** On the postmortem's clock. */
  when: string;
};

/** What was removed, each with its way back. */
export function Removals({ number, items }: { number: number; items: Item[] }) {
  const run = useRun();
  const toast = useToast();
  const place = useRef<HTMLDivElement>(null);
  const bringBack = async ({ id, words }: Item) => {
    if (!(await run(undoRemovalAction(idle, { number, id })))) return;
    toast(`Brought back “${words}”.`);
    // Its own line goes, and the focus with it.
    place.current?.focus();
  };
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      {items.length === 0 && (
        <Empty title="Nothing is removed">
          An event, a why, an action item or a lesson that somebody removes waits here.
        </Empty>
      )}
      <ul aria-label="What was removed" className="flex flex-col empty:hidden">
        {items.map((item) => (
          <li
            key={item.id}
            className="flex items-start justify-between gap-4 border-line border-t py-3 first:border-t-0"
          >
            <div className="min-w-0">
              <p className="font-serif text-[17px] [overflow-wrap:anywhere]">{item.words}</p>
              <p className="text-[13px] text-muted">
                {whatWent(item)} · {item.by}, {item.when}
              </p>
            </div>
            <Button
              size="small"
              className="flex-none"
              aria-label={`Bring back: ${item.words}`}
              onClick={() => bringBack(item)}
            >
              Bring back
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
