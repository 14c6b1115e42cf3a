import type { Metadata } from "next";
import { MarksEditor } from "@/components/layers/marks-editor";
import { NoLayers } from "@/components/layers/no-layers";
import { TowerWords } from "@/components/layers/tower-words";
import { StepFrame } from "@/components/postmortems/step-frame";
import { WorthAsking } from "@/components/postmortems/worth-asking";
import { SeenBefore } from "@/components/precedents/seen-before";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { suggestedMinutes } from "@/lib/layers/held-after";
import { listMarks, readTower } from "@/lib/layers/queries";
import { questionsFor } from "@/lib/layers/questions";
import { excerpt } from "@/lib/markdown/plain";
import { getPostmortem } from "@/lib/postmortems/queries";
import { listEvents } from "@/lib/timeline/queries";
import { whenWritten } from "@/lib/timeline/written-times";

export const metadata: Metadata = { title: "Layers" };

export default async function LayersPage({ params }: PageProps<"/postmortems/[number]/layers">) {
  const actor = await requireActor();
  const number = Number((await params).number);
  const { zone } = await orNotFound(getPostmortem(actor, { number }));
  const [marks, { layers, words, ...reading }, events] = await Promise.all([
    listMarks(actor, { number }),
    readTower(actor, { number }),
    listEvents(actor, { number }),
  ]);
  const occasions = events.map((event) => ({
    id: event.id,
    when: whenWritten(event, zone),
    text: excerpt(event.text, 200),
  }));
  return (
    <StepFrame
      title="Which layers held?"
      lede="Every layer has holes. Say for each one what it did this time; where the change came to a stop, somebody built something that works."
      aside={
        <>
          <SeenBefore number={number} />
          <WorthAsking questions={questionsFor(marks)} />
          <TowerWords marks={marks} />
        </>
      }
    >
      {marks.length === 0 ? (
        <NoLayers />
      ) : (
        <MarksEditor
          number={number}
          marks={marks}
          reading={reading}
          occasions={occasions}
          suggested={suggestedMinutes(events)}
        />
      )}
    </StepFrame>
  );
}
