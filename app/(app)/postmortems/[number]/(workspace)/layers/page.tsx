import type { Metadata } from "next";
import { MarksEditor } from "@/components/layers/marks-editor";
import { NoLayers } from "@/components/layers/no-layers";
import { TowerWords } from "@/components/layers/tower-words";
import { StepFrame } from "@/components/postmortems/step-frame";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { listMarks } from "@/lib/layers/queries";

export const metadata: Metadata = { title: "Layers" };

export default async function LayersPage({ params }: PageProps<"/postmortems/[number]/layers">) {
  const actor = await requireActor();
  const number = Number((await params).number);
  const marks = await orNotFound(listMarks(actor, { number }));
  return (
    <StepFrame
      title="Which layers held?"
      lede="Every layer has holes. Say for each one what it did this time; where the change came to a stop, somebody built something that works."
      aside={<TowerWords marks={marks} />}
    >
      {marks.length === 0 ? <NoLayers /> : <MarksEditor number={number} marks={marks} />}
    </StepFrame>
  );
}
