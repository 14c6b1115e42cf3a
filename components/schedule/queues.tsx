import { OneButton } from "@/components/ui/one-button";
import { agoInWords } from "@/lib/dates/ago";
import { retryQueueAction } from "@/lib/schedule/actions";
import type { QueueView } from "@/lib/schedule/schema";
import { queueWords } from "@/lib/schedule/words";

/** How the queues stand: what waits and for how long, and what was given up. */
export function Queues({ queues, now }: { queues: QueueView[]; now: Date }) {
  return (
    <ul>
      {queues.map((view) => (
        <li
          key={view.queue}
          className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-line border-t py-2.5"
        >
          <div className="min-w-0 flex-1 basis-72">
            <h3 className="font-medium font-sans text-[15px]">{queueWords[view.queue].name}</h3>
            <p className="text-[13px] text-muted">{queueWords[view.queue].meaning}</p>
          </div>
          <p className="text-[13px] text-muted">{stateOf(view, now)}</p>
          {view.failed > 0 && (
            <OneButton action={retryQueueAction} given={{ queue: view.queue }} size="small">
              Retry {view.failed === 1 ? "1 failed job" : `${view.failed} failed jobs`}
              <span className="sr-only">: {queueWords[view.queue].name}</span>
            </OneButton>
          )}
        </li>
      ))}
    </ul>
  );
}

function stateOf(view: QueueView, now: Date): string {
  const { waiting, waitingSince, running, done, lastDoneAt } = view;
  return [
    ...(waiting > 0 && waitingSince
      ? [`${waiting} waiting, the oldest from ${agoInWords(new Date(waitingSince), now)}`]
      : []),
    ...(running > 0 ? [`${running} at work`] : []),
    lastDoneAt
      ? `${done} done in a day, the last ${agoInWords(new Date(lastDoneAt), now)}`
      : "nothing done yet",
  ].join(" · ");
}
