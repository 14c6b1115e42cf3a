import type { Metadata } from "next";
import { StepFrame } from "@/components/postmortems/step-frame";
import { SeenBefore } from "@/components/precedents/seen-before";
import { TimelineAside } from "@/components/timeline/aside";
import { TimelineBoard } from "@/components/timeline/board";
import { TimelineEditor } from "@/components/timeline/editor";
import { ShownDurations } from "@/components/timeline/shown-durations";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { getPostmortem } from "@/lib/postmortems/queries";
import { listClocks, listEvents } from "@/lib/timeline/queries";

export const metadata: Metadata = { title: "Timeline" };

export default async function TimelinePage({
  params,
}: PageProps<"/postmortems/[number]/timeline">) {
  const actor = await requireActor();
  const number = Number((await params).number);
  const { zone } = await orNotFound(getPostmortem(actor, { number }));
  const [events, clocks] = await Promise.all([
    listEvents(actor, { number }),
    listClocks(actor, { number }),
  ]);
  return (
    <TimelineBoard number={number} zone={zone} events={events} clocks={clocks}>
      <StepFrame
        title="What happened when?"
        lede={`Write a time and what was seen or done; the order comes by itself. Times are on the clock of ${zone}.`}
        aside={
          <>
            <SeenBefore number={number} />
            <TimelineAside />
          </>
        }
      >
        <ShownDurations />
        <TimelineEditor />
      </StepFrame>
    </TimelineBoard>
  );
}
