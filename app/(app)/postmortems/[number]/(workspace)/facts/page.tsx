import type { Metadata } from "next";
import { FactsForm } from "@/components/postmortems/facts-form";
import { ImpactFigures } from "@/components/postmortems/impact-figures";
import { Leftovers } from "@/components/postmortems/leftovers";
import { AsideGroup, StepFrame } from "@/components/postmortems/step-frame";
import { WorthAsking } from "@/components/postmortems/worth-asking";
import { SeenBefore } from "@/components/precedents/seen-before";
import { requireActor } from "@/lib/auth/session";
import { zoneNames } from "@/lib/dates/zone-list";
import { orNotFound } from "@/lib/http/or-not-found";
import { getPostmortem, listImpactFigures, takesPart } from "@/lib/postmortems/queries";
import { factsQuestions } from "@/lib/postmortems/questions";
import { listSeverities, listTeamsToWriteFor } from "@/lib/teams/queries";

export const metadata: Metadata = { title: "Facts" };

export default async function FactsPage({ params }: PageProps<"/postmortems/[number]/facts">) {
  const actor = await requireActor();
  const number = Number((await params).number);
  const postmortem = await orNotFound(getPostmortem(actor, { number }));
  const [severities, figures, choosable, part] = await Promise.all([
    listSeverities(actor),
    listImpactFigures(actor, { number }),
    listTeamsToWriteFor(actor),
    takesPart(actor, { number }),
  ]);
  return (
    <StepFrame
      title="What happened, in a few words?"
      lede="Write what people noticed, not what broke inside. You can leave anything open and come back."
      aside={
        <>
          <SeenBefore number={number} />
          <WorthAsking questions={factsQuestions({ ...postmortem, counted: figures.length > 0 })} />
          <AsideGroup title="A good title">
            <p className="text-muted">
              Says what people met and where. It names no person and no suspect.
            </p>
          </AsideGroup>
        </>
      }
    >
      <FactsForm
        postmortem={postmortem}
        severities={severities.map(({ name }) => name)}
        teams={{ choosable, own: actor.teams.map(({ slug }) => slug), takesPart: part }}
        zones={zoneNames()}
      />
      <ImpactFigures number={number} figures={figures} />
      <Leftovers postmortem={postmortem} />
    </StepFrame>
  );
}
