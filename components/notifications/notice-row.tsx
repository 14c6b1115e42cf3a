"use client";

import { type MouseEvent, startTransition, useOptimistic } from "react";
import { Button } from "@/components/ui/button";
import { useRun } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { markNoticeAction, openNoticeAction } from "@/lib/notifications/actions";
import type { Sentence } from "@/lib/notifications/sentence";

type Props = Sentence & { id: string; read: boolean; time: string };

/** In this tab: on the way back the browser shows the page as it was. */
const opened = new Set<string>();

/** One notice. Following its link reads it; "e" and the button mark it without going there. */
export function NoticeRow({ id, text, note, href, read, time }: Props) {
  const [shown, guess] = useOptimistic(read || opened.has(id));
  const run = useRun();
  const mark = () =>
    startTransition(async () => {
      guess(!shown);
      opened.delete(id);
      await run(markNoticeAction(idle, { id, read: !shown }));
    });
  const follow = ({ metaKey, ctrlKey, shiftKey }: MouseEvent) => {
    if (shown) return;
    if (metaKey || ctrlKey || shiftKey) return mark();
    opened.add(id);
    // Whoever follows it is on another page by then; unanswered, the notice stays new.
    openNoticeAction(idle, { id }).catch(() => undefined);
  };
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-line border-b py-3 sm:flex-nowrap">
      <Mark read={shown} />
      <div className="min-w-0 flex-1 basis-48">
        <a
          href={href}
          data-notice
          className={`hover:underline ${shown ? "text-muted" : "font-medium text-ink"}`}
          onClick={follow}
          onAuxClick={({ button }) => button === 1 && !shown && mark()}
        >
          {text}
        </a>
        {note && <p className="text-[13px] text-muted [overflow-wrap:anywhere]">{note}</p>}
      </div>
      <span className="ml-[60px] flex flex-none items-baseline gap-2 sm:ml-0">
        <span className="font-mono text-[12px] text-muted">{time}</span>
        <Button
          size="small"
          variant="quiet"
          className="w-[86px]"
          data-mark
          onClick={mark}
          aria-keyshortcuts="e"
        >
          {shown ? "Mark new" : "Mark read"}
          <span className="sr-only">: {text}</span>
        </Button>
      </span>
    </li>
  );
}

/** Told by a shape and a word, never by weight or colour alone. */
const Mark = ({ read }: { read: boolean }) => (
  <span className="flex w-12 flex-none items-center gap-1.5 text-[12px]">
    {!read && (
      <>
        <svg viewBox="0 0 8 8" aria-hidden="true" className="size-2 text-accent">
          <circle cx="4" cy="4" r="4" fill="currentColor" />
        </svg>
        <span className="font-medium text-accent">New</span>
      </>
    )}
  </span>
);
