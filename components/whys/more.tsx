"use client";

import { useContext, useId } from "react";
import { Button } from "@/components/ui/button";
import { CheckBox } from "@/components/ui/check-box";
import type { WhyView } from "@/lib/whys/schema";
import { type Direction, stepTo } from "@/lib/whys/steps";
import { type Branch, inReadingOrder } from "@/lib/whys/tree";
import { Places } from "./places";
import { LeafGesturesContext, useTree } from "./tree-context";

type Props = { why: Branch<WhyView> };

/** What an answer is, where it hangs, and the way to take it away. */
export function WhyMore({ why }: Props) {
  const { mark, askBeside, remove } = useTree();
  // What is offered for a leaf marks its layer already.
  const Gestures = useContext(LeafGesturesContext);
  const backed = why.evidence.length > 0;
  const leaf = why.branches.length === 0;
  const below = inReadingOrder(why.branches).length;
  return (
    <div className="mt-2 flex flex-col gap-2 border-line border-t pt-2 text-[13.5px]">
      <Check
        label="An assumption"
        hint={backed ? "Evidence backs it." : "Nothing backs it yet; somebody should check."}
        checked={why.assumption && !backed}
        disabled={backed}
        onChange={(assumption) => void mark(why.id, { assumption })}
      />
      <Check
        label="A contributing condition"
        hint={conditionHint(why, leaf)}
        checked={why.contributing && leaf}
        disabled={!leaf || why.askOn !== null}
        onChange={(contributing) => void mark(why.id, { contributing })}
      />
      {!(Gestures && leaf) && <Layer why={why} />}
      <Places why={why} />
      <div className="flex flex-wrap items-center gap-1">
        <Steps why={why} />
        <Button size="small" onClick={() => askBeside(why.id)} title="Ctrl+Enter">
          Ask beside it
        </Button>
        <Button size="small" variant="quiet" className="ml-auto" onClick={() => remove(why.id)}>
          {below ? `Remove with ${below} under it` : "Remove"}
        </Button>
      </div>
    </div>
  );
}

function Layer({ why }: Props) {
  const { layers, mark } = useTree();
  const id = useId();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <label htmlFor={id}>It speaks of the layer</label>
      <select
        id={id}
        className="rounded-small border border-line-strong bg-surface px-1.5 py-1"
        value={why.layer ?? ""}
        onChange={(event) => void mark(why.id, { layer: event.target.value || null })}
      >
        <option value="">none</option>
        {layers.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function conditionHint(why: WhyView, leaf: boolean): string {
  if (!leaf) return "Only where asking ended.";
  if (why.askOn) return "It says who. Ask on, until it says something that can be changed.";
  return "Something that can be changed.";
}

/** One step up, down, out or in. The focus stays on the button, so that steps can follow. */
function Steps({ why }: Props) {
  const { whys, step } = useTree();
  return steps.map(({ direction, sign, label }) => (
    <Button
      key={direction}
      size="small"
      aria-label={label}
      title={label}
      aria-disabled={stepTo(whys, why.id, direction) === null}
      className="min-w-8"
      onClick={() => step(why.id, direction)}
    >
      {sign}
    </Button>
  ));
}

const steps: { direction: Direction; sign: string; label: string }[] = [
  { direction: "up", sign: "↑", label: "Move up (Alt+Up)" },
  { direction: "down", sign: "↓", label: "Move down (Alt+Down)" },
  { direction: "out", sign: "←", label: "Move out beside its parent (Alt+Left)" },
  { direction: "in", sign: "→", label: "Move in under the one above (Alt+Right)" },
];

type CheckProps = {
  label: string;
  hint: string;
  checked: boolean;
  disabled: boolean;
  onChange: (checked: boolean) => void;
};

const Check = ({ label, hint, ...box }: CheckProps) => (
  <CheckBox {...box}>
    <span className="pt-px">
      {label}. <span className="text-muted">{hint}</span>
    </span>
  </CheckBox>
);
