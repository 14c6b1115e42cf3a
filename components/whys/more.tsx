"use client";

import { useId } from "react";
import { useUndo } from "@/components/postmortems/undo";
import { Button } from "@/components/ui/button";
import { useSaving } from "@/components/ui/save-status";
import { useToast } from "@/components/ui/toast";
import { idle } from "@/lib/http/form-state";
import { removeWhyAction } from "@/lib/whys/actions";
import { type Direction, stepTo } from "@/lib/whys/steps";
import { inReadingOrder } from "@/lib/whys/tree";
import type { CardProps, Marks } from "./card";

type Props = CardProps & {
  mark: (marks: Marks) => void;
  move: (id: string, direction: Direction, part: string) => Promise<void>;
};

/** What an answer is, where it hangs, and the way to take it away. */
export function WhyMore({ number, why, whys, layers, next, focus, askBeside, mark, move }: Props) {
  const id = useId();
  const backed = why.evidence.length > 0;
  const leaf = why.branches.length === 0;
  return (
    <div className="mt-2 flex flex-col gap-2 border-line border-t px-1.5 pt-2 text-[13.5px]">
      <Check
        label="An assumption"
        hint={backed ? "Evidence backs it." : "Nothing backs it yet; somebody should check."}
        checked={why.assumption && !backed}
        disabled={backed}
        onChange={(assumption) => mark({ assumption })}
      />
      <Check
        label="A contributing condition"
        hint={leaf ? "Something that can be changed." : "Only where asking ended."}
        checked={why.contributing && leaf}
        disabled={!leaf}
        onChange={(contributing) => mark({ contributing })}
      />
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={`${id}-layer`}>It speaks of the layer</label>
        <select
          id={`${id}-layer`}
          className="rounded-small border border-line-strong bg-surface px-1.5 py-1"
          value={why.layer ?? ""}
          onChange={(event) => mark({ layer: event.target.value || null })}
        >
          <option value="">none</option>
          {layers.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="flex flex-wrap items-center gap-1">
        {steps.map(({ direction, sign, label }) => (
          <Button
            key={direction}
            size="small"
            data-part={`move-${direction}`}
            aria-label={label}
            title={label}
            aria-disabled={stepTo(whys, why.id, direction) === null}
            className="min-w-8 aria-disabled:opacity-55"
            onClick={() => void move(why.id, direction, `move-${direction}`)}
          >
            {sign}
          </Button>
        ))}
        <Button size="small" onClick={askBeside} title="Ctrl+Enter">
          Ask beside it
        </Button>
        <Removal number={number} why={why} next={next} focus={focus} />
      </div>
    </div>
  );
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

const Check = ({ label, hint, checked, disabled, onChange }: CheckProps) => (
  <label className="flex gap-2">
    <input
      type="checkbox"
      className="mt-0.5 size-4 flex-none accent-accent"
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.target.checked)}
    />
    <span>
      {label}. <span className="text-muted">{hint}</span>
    </span>
  </label>
);

function Removal({
  number,
  why,
  next,
  focus,
}: Pick<CardProps, "number" | "why" | "next" | "focus">) {
  const { track } = useSaving();
  const undo = useUndo(number);
  const toast = useToast();
  const branches = inReadingOrder(why.branches).length;
  const remove = async () => {
    if (next) focus.afterChange(next, "answer");
    const state = await track(removeWhyAction(idle, { number, id: why.id }));
    if (state.status === "done")
      undo(
        state.result.removalId,
        branches ? `Removed the why and ${branches} under it.` : "Removed the why.",
      );
    if (state.status === "failed") {
      focus.forget();
      toast(state.message);
    }
  };
  return (
    <Button size="small" variant="quiet" className="ml-auto" onClick={remove}>
      {branches ? `Remove with ${branches} under it` : "Remove"}
    </Button>
  );
}
