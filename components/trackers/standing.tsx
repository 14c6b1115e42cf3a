import { agoInWords } from "@/lib/dates/ago";
import type { TrackerView } from "@/lib/trackers/schema";

/** Whether a tracker answers, in a line. */
export function Standing({ tracker }: { tracker: TrackerView }) {
  const now = new Date();
  const { switchedOff, failure, failingSince, polledAt, heardAt, waitUntil } = tracker;
  const when = (at: string) => agoInWords(new Date(at), now);
  if (switchedOff)
    return <Line>Switched off: no issue is made, and none that moves is noticed.</Line>;
  if (failure)
    return (
      <p className="mt-1 text-[13.5px] text-breached [overflow-wrap:anywhere]">
        {failure}
        {failingSince && ` It began ${when(failingSince)}.`}
        {waitUntil && waitUntil > now.toISOString() && ` We ask again ${when(waitUntil)}.`}
      </p>
    );
  return (
    <Line>
      {polledAt ? `Asked ${when(polledAt)}.` : "Not asked yet."}{" "}
      {heardAt ? `Its webhook called ${when(heardAt)}.` : "Its webhook has not called yet."}
    </Line>
  );
}

const Line = ({ children }: { children: React.ReactNode }) => (
  <p className="mt-1 text-[13.5px] text-muted">{children}</p>
);
