import type { Metadata } from "next";
import { ActionsFromWhys } from "@/components/action-items/from-whys";
import { StepFrame } from "@/components/postmortems/step-frame";
import { WorthAsking } from "@/components/postmortems/worth-asking";
import { SeenBefore } from "@/components/precedents/seen-before";
import { WhyEditor } from "@/components/whys/editor";
import { LooseEnds } from "@/components/whys/loose-ends";
import { listActions } from "@/lib/action-items/queries";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { listMarks } from "@/lib/layers/queries";
import { excerpt } from "@/lib/markdown/plain";
import { getPostmortem } from "@/lib/postmortems/queries";
import { listEvents } from "@/lib/timeline/queries";
import { whenWritten } from "@/lib/timeline/written-times";
import { listWhys } from "@/lib/whys/queries";
import { whyQuestions } from "@/lib/whys/questions";
import { firstQuestion } from "@/lib/whys/suggestion";

export const metadata: Metadata = { title: "Whys" };

type Props = PageProps<"/postmortems/[number]/whys">;

export default async function WhysPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const number = Number((await params).number);
  const { ask, layer, under } = await searchParams;
  const { title, zone } = await orNotFound(getPostmortem(actor, { number }));
  const [whys, events, marks, items] = await Promise.all([
    listWhys(actor, { number }),
    listEvents(actor, { number }),
    listMarks(actor, { number }),
    listActions(actor, { number }),
  ]);
  const occasions = events.map((event) => ({
    id: event.id,
    when: whenWritten(event, zone),
    text: excerpt(event.text, 200),
  }));
  const layers = marks.map(({ slug, name, outcome }) => ({ slug, name, outcome }));
  // Another page made a question ready: a layer that let it through, a similar postmortem.
  const prepared = typeof ask === "string" && {
    question: ask.slice(0, 1_000),
    layer: layers.find(({ slug }) => slug === layer)?.slug ?? null,
    under: whys.find(({ id }) => id === under)?.id ?? null,
  };
  return (
    <StepFrame
      title="Ask why, until the answer is a process"
      lede="Branch wherever more than one thing was needed for it to happen. Stop when the answer is something your team can change."
      aside={
        <>
          <SeenBefore number={number} />
          <WorthAsking questions={whyQuestions(whys)} />
          <LooseEnds whys={whys} occasions={occasions} />
        </>
      }
    >
      <ActionsFromWhys items={items}>
        <WhyEditor
          number={number}
          whys={whys}
          occasions={occasions}
          layers={layers}
          suggestion={firstQuestion(title)}
          prepared={prepared || null}
        />
      </ActionsFromWhys>
    </StepFrame>
  );
}
