"use client";

import { CitedEvents } from "@/components/attachments/cited-events";
import { EvidenceList } from "@/components/attachments/evidence-list";
import { type Evidence, NewEvidence } from "@/components/attachments/new-evidence";
import { useTakingOff } from "@/components/attachments/use-taking-off";
import { idle } from "@/lib/http/form-state";
import { backMarkAction, removeMarkEvidenceAction } from "@/lib/layers/actions";
import type { MarkedLayer } from "@/lib/layers/schema";
import type { Step } from "./marks-editor";

type Props = { step: Step; mark: MarkedLayer };

/** How we know what a layer did: events, links, words, images. */
export function MarkEvidence({ step: { number, occasions, inTurn }, mark }: Props) {
  const { slug: layer, name, evidence } = mark;
  const takeOff = useTakingOff(number, (id) =>
    removeMarkEvidenceAction(idle, { number, layer, id }),
  );
  const back = (given: Evidence | { citedEventId: string }) =>
    inTurn(() => backMarkAction(idle, { number, layer, ...given }));
  return (
    <div className="flex flex-col gap-2">
      <p className="font-medium">How do we know?</p>
      <EvidenceList
        number={number}
        pieces={evidence.filter(({ event }) => event === null)}
        takeOff={takeOff}
      />
      <CitedEvents
        occasions={occasions}
        pieces={evidence.map(({ id, event }) => ({ id, eventId: event?.id ?? null }))}
        back={back}
        takeOff={takeOff}
      />
      <NewEvidence number={number} what={name} back={back} />
    </div>
  );
}
