"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { useSaving } from "@/components/ui/save-status";
import {
  reopenActionAction,
  startActionAction,
  verifyActionAction,
} from "@/lib/action-items/actions";
import type { ActionItemView } from "@/lib/action-items/schema";
import { isPromised, statusWords } from "@/lib/action-items/words";
import { idle } from "@/lib/http/form-state";
import { Fold } from "./fold";
import { ProveForm } from "./prove-form";
import { RiskForm } from "./risk-form";

export type Turn = "keep" | "verify" | "acceptRisk";

type Item = Pick<ActionItemView, "number" | "id" | "title" | "status">;
type Props = { item: Item; offered: readonly Turn[] };
type Step = typeof startActionAction;

/** Where a promise stands, and the turns that it can take from here. */
export function Turns({ item, offered }: Props) {
  const { number, id, status, title } = item;
  const [problem, setProblem] = useState<string | null>(null);
  const { track } = useSaving();
  const step = (action: Step) => async () => {
    const state = await track(action(idle, { number, id }));
    setProblem(state.status === "failed" ? state.message : null);
  };
  const promised = isPromised(status);
  const keep = offered.includes("keep");
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Chip>{statusWords[status]}</Chip>
      {keep && status === "open" && (
        <Press of={title} word="Begin" onClick={step(startActionAction)} />
      )}
      {keep && promised && (
        <Fold word="Prove it" of={title}>
          <ProveForm number={number} id={id} />
        </Fold>
      )}
      {offered.includes("acceptRisk") && promised && (
        <Fold word="Won’t do" of={title}>
          <RiskForm number={number} id={id} />
        </Fold>
      )}
      {offered.includes("verify") && status === "done" && (
        <Press of={title} word="I looked: it holds" onClick={step(verifyActionAction)} />
      )}
      {keep && status !== "open" && (
        <Press
          of={title}
          word={promised ? "Not begun" : "Open again"}
          onClick={step(reopenActionAction)}
        />
      )}
      {problem && (
        <p role="alert" className="w-full text-breached">
          {problem}
        </p>
      )}
    </div>
  );
}

function Press({ of, word, onClick }: { of: string; word: string; onClick: () => void }) {
  return (
    <Button size="small" onClick={onClick}>
      {word}
      <span className="sr-only">: {of}</span>
    </Button>
  );
}
