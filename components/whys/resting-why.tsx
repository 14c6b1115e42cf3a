import type { Occasion } from "@/components/attachments/cited-events";
import { LayerTag } from "@/components/layers/layer-tag";
import type { TowerMark } from "@/lib/layers/tower";
import type { WhyView } from "@/lib/whys/schema";
import type { Branch } from "@/lib/whys/tree";
import { kindWords } from "@/lib/whys/words";
import { RestingEvidence } from "./evidence-chips";
import { AskOnHint } from "./hint";

type Props = {
  why: Branch<WhyView>;
  trouble: string;
  occasions: Occasion[];
  layers: TowerMark[];
};

/** A why as it is read: the question, its answer, what backs it and what it is. */
export function RestingWhy({ why, trouble, occasions, layers }: Props) {
  return (
    <>
      <p data-words="question" className="pr-7 text-[13.5px] text-muted [overflow-wrap:anywhere]">
        {why.question}
      </p>
      <p
        data-words="answer"
        className="whitespace-pre-line font-serif text-[17px] leading-snug [overflow-wrap:anywhere]"
      >
        {why.answer || <span className="text-muted italic">Not answered yet.</span>}
      </p>
      {trouble && <p className="mt-1 text-[13px] text-breached">{trouble}</p>}
      <div className="flex flex-wrap items-center gap-1.5 [&:not(:empty)]:mt-1.5">
        <RestingEvidence why={why} occasions={occasions} />
        <Marks why={why} layers={layers} />
      </div>
      <AskOnHint why={why} />
    </>
  );
}

type MarksProps = { why: Branch<WhyView>; layers: TowerMark[] };

/** The layer that an answer speaks of, its kind, and what its writer says of it. */
export function Marks({ why, layers }: MarksProps) {
  const layer = layers.find(({ slug }) => slug === why.layer);
  return (
    <>
      {layer && <LayerTag name={layer.name} outcome={layer.outcome} />}
      {why.kind && !(layer && why.kind === "layer") && <Flag>{kindWords[why.kind].name}</Flag>}
      {why.contributing && <Flag>contributing condition</Flag>}
      {why.assumption && <Flag>assumption</Flag>}
    </>
  );
}

const Flag = ({ children }: { children: string }) => (
  <span className="whitespace-nowrap rounded-full border border-line-strong border-dashed px-2 text-[12px] text-muted">
    {children}
  </span>
);
