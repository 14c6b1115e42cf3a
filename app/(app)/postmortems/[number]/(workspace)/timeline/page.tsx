import type { Metadata } from "next";
import { AsideGroup, StepFrame } from "@/components/postmortems/step-frame";
import { Durations } from "@/components/timeline/durations";
import { TimelineEditor } from "@/components/timeline/editor";
import { TimelineQuestions } from "@/components/timeline/questions";
import { requireActor } from "@/lib/auth/session";
import { calendarDay, dayInWords } from "@/lib/dates/clock";
import { orNotFound } from "@/lib/http/or-not-found";
import { getPostmortem } from "@/lib/postmortems/queries";
import { listEvents } from "@/lib/timeline/queries";
import { whenWritten } from "@/lib/timeline/written-times";

export const metadata: Metadata = { title: "Timeline" };

export default async function TimelinePage({
  params,
}: PageProps<"/postmortems/[number]/timeline">) {
  const actor = await requireActor();
  const number = Number((await params).number);
  const { zone } = await orNotFound(getPostmortem(actor, { number }));
  const events = await listEvents(actor, { number });
  return (
    <StepFrame
      title="What happened when?"
      lede={`Write a time and what was seen or done; the order comes by itself. Times are on the clock of ${zone}.`}
      aside={
        <AsideGroup title="Worth asking">
          <TimelineQuestions events={events} />
        </AsideGroup>
      }
    >
      <Durations events={events} />
      <TimelineEditor
        number={number}
        rows={events.map((event) => ({
          ...event,
          when: whenWritten(event, zone),
          day: dayInWords(calendarDay(new Date(event.at), zone)),
        }))}
      />
    </StepFrame>
  );
}
