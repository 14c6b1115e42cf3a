"use client";

import { CitedEvents, type Occasion } from "@/components/attachments/cited-events";
import { type Evidence, NewEvidence } from "@/components/attachments/new-evidence";
import { useSaving } from "@/components/ui/save-status";
import { idle } from "@/lib/http/form-state";
import { excerpt } from "@/lib/markdown/plain";
import { backWhyAction } from "@/lib/whys/actions";
import type { WhyView } from "@/lib/whys/schema";
import { useEvidenceRemoval } from "./evidence-chips";

type Props = { number: number; why: WhyView; occasions: Occasion[] };

/** Backs an answer: with events of the timeline, a link, some words or an image. */
export function EvidencePicker({ number, why, occasions }: Props) {
  const { track } = useSaving();
  const takeOff = useEvidenceRemoval(number);
  const back = (given: Evidence | { citedEventId: string }) =>
    track(backWhyAction(idle, { number, whyId: why.id, ...given }));
  return (
    <div className="mt-2 flex flex-col gap-2 border-line border-t pt-2">
      <p className="font-medium text-[13.5px]">How do we know?</p>
      <CitedEvents occasions={occasions} pieces={why.evidence} back={back} takeOff={takeOff} />
      <NewEvidence
        number={number}
        what={`the answer “${excerpt(why.answer || why.question, 60)}”`}
        back={back}
      />
    </div>
  );
}
