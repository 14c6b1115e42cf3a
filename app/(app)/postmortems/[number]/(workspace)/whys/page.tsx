import type { Metadata } from "next";
import { StepFrame } from "@/components/postmortems/step-frame";
import { WhyEditor } from "@/components/whys/editor";
import { LooseEnds } from "@/components/whys/loose-ends";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { listMarks } from "@/lib/layers/queries";
import { excerpt } from "@/lib/markdown/plain";
import { getPostmortem } from "@/lib/postmortems/queries";
import { listEvents } from "@/lib/timeline/queries";
import { whenWritten } from "@/lib/timeline/written-times";
import { listWhys } from "@/lib/whys/queries";
import { firstQuestion } from "@/lib/whys/suggestion";

export const metadata: Metadata = { title: "Whys" };

export default async function WhysPage({ params }: PageProps<"/postmortems/[number]/whys">) {
  const actor = await requireActor();
  const number = Number((await params).number);
  const { title, zone } = await orNotFound(getPostmortem(actor, { number }));
  const [whys, events, marks] = await Promise.all([
    listWhys(actor, { number }),
    listEvents(actor, { number }),
    listMarks(actor, { number }),
  ]);
  const occasions = events.map((event) => ({
    id: event.id,
    when: whenWritten(event, zone),
    text: excerpt(event.text, 200),
  }));
  return (
    <StepFrame
      title="Ask why, until the answer is a process"
      lede="Branch wherever more than one thing was needed for it to happen. Stop when the answer is something your team can change."
      aside={<LooseEnds whys={whys} occasions={occasions} />}
    >
      <WhyEditor
        number={number}
        whys={whys}
        occasions={occasions}
        layers={marks.map(({ slug, name, outcome }) => ({ slug, name, outcome }))}
        suggestion={firstQuestion(title)}
      />
    </StepFrame>
  );
}
