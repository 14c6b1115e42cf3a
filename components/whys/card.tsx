"use client";

import { type KeyboardEvent, startTransition, useOptimistic, useState } from "react";
import { useSaving } from "@/components/ui/save-status";
import { useToast } from "@/components/ui/toast";
import { idle } from "@/lib/http/form-state";
import type { TowerMark } from "@/lib/layers/tower";
import { changeWhyAction } from "@/lib/whys/actions";
import type { WhyChange, WhyView } from "@/lib/whys/schema";
import type { Direction } from "@/lib/whys/steps";
import type { Branch } from "@/lib/whys/tree";
import type { Occasion } from "./editor";
import { EvidencePicker } from "./evidence-picker";
import { WhyFoot } from "./foot";
import { WhyMore } from "./more";
import { deepestIndent, Rules } from "./rules";
import { WhyTools } from "./tools";
import type { FocusAfter } from "./use-focus-after";
import { useMoving } from "./use-moving";
import { WhyWords } from "./words";

export type CardProps = {
  number: number;
  why: Branch<WhyView>;
  whys: WhyView[];
  occasions: Occasion[];
  layers: TowerMark[];
  focus: FocusAfter;
  /** Who gets the focus when this one is taken away. */
  next: string | undefined;
  askUnder: () => void;
  askBeside: () => void;
};

export type Panel = "evidence" | "more" | null;

/** The flags and the layer, which need no field of their own. */
export type Marks = Pick<WhyChange, "assumption" | "contributing" | "layer">;

const arrows: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "out",
  ArrowRight: "in",
};

/** One why, written in place: Enter asks further, Alt and an arrow moves it. */
export function WhyCard(props: CardProps) {
  const { number, why, whys, focus, askUnder, askBeside } = props;
  const [panel, setPanel] = useState<Panel>(null);
  const [shown, guess] = useOptimistic(why, (was, marks: Marks) => ({ ...was, ...defined(marks) }));
  const { track } = useSaving();
  const toast = useToast();
  const move = useMoving(number, whys, focus);
  const mark = (marks: Marks) =>
    startTransition(async () => {
      guess(marks);
      const state = await track(changeWhyAction(idle, { number, id: why.id, ...marks }));
      if (state.status === "failed") toast(state.message);
    });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const direction = arrows[event.key];
    if (event.altKey && direction) {
      event.preventDefault();
      void move(why.id, direction, partOf(event.target));
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      askBeside();
    }
  };
  const leaf = why.branches.length === 0;
  return (
    <li id={`why-${why.id}`} className="flex scroll-mt-24">
      <Rules depth={why.depth} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: shortcuts of the fields inside */}
      <div
        onKeyDown={onKeyDown}
        className={`my-1.5 min-w-0 grow rounded-card border bg-surface px-2 py-2 shadow-card md:px-3 ${leaf && why.depth > 0 ? "border-accent" : "border-line"}`}
      >
        {why.depth > deepestIndent && (
          <p className="px-1.5 font-mono text-[12px] text-muted">level {why.depth + 1}</p>
        )}
        <div className="md:grid md:grid-cols-[minmax(0,1fr)_auto] md:items-start md:gap-x-2">
          <WhyWords number={number} why={why} focus={focus} askUnder={askUnder} />
          <WhyFoot number={number} why={shown} occasions={props.occasions} layers={props.layers} />
          <WhyTools why={why} askUnder={askUnder} panel={panel} setPanel={setPanel} />
        </div>
        {panel === "evidence" && (
          <EvidencePicker number={number} why={why} occasions={props.occasions} />
        )}
        {panel === "more" && <WhyMore {...props} why={shown} mark={mark} move={move} />}
      </div>
    </li>
  );
}

const defined = (marks: Marks) =>
  Object.fromEntries(Object.entries(marks).filter(([, value]) => value !== undefined));

function partOf(target: EventTarget): string {
  if (target instanceof HTMLTextAreaElement) return target.name;
  return (target instanceof HTMLElement && target.dataset.part) || "answer";
}
