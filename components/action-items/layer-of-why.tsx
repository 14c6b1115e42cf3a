"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { useRun } from "@/components/ui/use-run";
import { useTree } from "@/components/whys/tree-context";
import { Outcome } from "@/lib/db/generated/enums";
import { idle } from "@/lib/http/form-state";
import { markLayerAction } from "@/lib/layers/actions";
import { outcomes, outcomeWords } from "@/lib/layers/tower";
import type { WhyView } from "@/lib/whys/schema";

const look = "rounded-small border border-line-strong bg-surface px-1.5 py-0.5 text-[13px]";

/** The layer that an answer speaks of and, right beside it, what that layer did. */
export function LayerOfWhy({ why }: { why: WhyView }) {
  const { number, layers, mark } = useTree();
  const [asked, setAsked] = useState(false);
  const run = useRun();
  const id = useId();
  const layer = layers.find(({ slug }) => slug === why.layer);
  if (!layer && !asked && why.kind !== "layer")
    return (
      <Button size="small" onClick={() => setAsked(true)}>
        Mark a layer<span className="sr-only"> for: {why.answer}</span>
      </Button>
    );
  const choose = (slug: string) =>
    void mark(why.id, { layer: slug || null, ...(slug && !why.kind ? { kind: "layer" } : {}) });
  const say = async (outcome: string) => {
    if (!layer || !(outcome in Outcome)) return;
    const given = { number, layer: layer.slug, outcome: outcome as Outcome };
    await run(markLayerAction(idle, given));
  };
  return (
    <div className="flex min-h-7 flex-wrap items-center gap-1.5 text-[13px]">
      <label htmlFor={`${id}-layer`}>Layer</label>
      <select
        id={`${id}-layer`}
        className={look}
        // Whoever asked for it is here already.
        ref={(field) => {
          if (asked && why.layer === null) field?.focus();
        }}
        value={why.layer ?? ""}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">which one?</option>
        {layers.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
      {layer && (
        <select
          aria-label={`What ${layer.name} did`}
          className={look}
          value={layer.outcome ?? ""}
          onChange={({ target }) => void say(target.value)}
        >
          <option value="">what did it do?</option>
          {outcomes.map((outcome) => (
            <option key={outcome} value={outcome}>
              {outcomeWords[outcome]}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
