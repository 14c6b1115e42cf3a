"use client";

import { LayerTag } from "@/components/layers/layer-tag";
import { LinkButton } from "@/components/ui/button";
import type { CardProps } from "./card";
import { EvidenceChips } from "./evidence-chips";

type Props = Pick<CardProps, "number" | "why" | "occasions" | "layers">;

/** What backs an answer, what it is, and the action that could follow from it. */
export function WhyFoot({ number, why, occasions, layers }: Props) {
  const layer = layers.find(({ slug }) => slug === why.layer);
  const leaf = why.branches.length === 0;
  return (
    <div className="flex flex-wrap md:col-span-2 items-center gap-1.5 px-1.5 [&:not(:empty)]:mt-1">
      <EvidenceChips number={number} why={why} occasions={occasions} />
      {layer && <LayerTag name={layer.name} outcome={layer.outcome} />}
      {why.contributing && leaf && <Flag>contributing condition</Flag>}
      {why.assumption && why.evidence.length === 0 && <Flag>assumption</Flag>}
      {leaf && (why.depth > 0 || why.answer !== "") && (
        <LinkButton size="small" href={`/postmortems/${number}/actions?why=${why.id}`}>
          Make an action
        </LinkButton>
      )}
    </div>
  );
}

const Flag = ({ children }: { children: string }) => (
  <span className="rounded-full border border-line-strong border-dashed px-2 text-[12px] whitespace-nowrap text-muted">
    {children}
  </span>
);
