"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { useSaving } from "@/components/ui/save-status";
import {
  answerHandoverAction,
  reopenActionAction,
  startActionAction,
  verifyActionAction,
} from "@/lib/action-items/actions";
import type { ActionItemView } from "@/lib/action-items/schema";
import { isPromised, statusWords } from "@/lib/action-items/words";
import { type FormState, idle } from "@/lib/http/form-state";
import { DeclineForm } from "./decline-form";
import { EffectForm } from "./effect-form";
import { Fold } from "./fold";
import type { Step } from "./next-step";
import { ProveForm } from "./prove-form";
import { RiskForm } from "./risk-form";

export type Turn = "keep" | "verify" | "acceptRisk" | "answer" | "effect";

type Item = Pick<ActionItemView, "number" | "id" | "title" | "status" | "version">;
type Props = {
  item: Item;
  offered: readonly Turn[];
  /** On the promise's own page: the one step that stands out, and no chip, which stands above. */
  lead?: Step | null;
};
type Given = { number: number; id: string; version: number };

/** Where a promise stands, and the turns that it can take from here. */
export function Turns({ item, offered, lead }: Props) {
  const { number, id, status, title, version } = item;
  const [problem, setProblem] = useState<string | null>(null);
  const { track } = useSaving();
  const take = (step: (given: Given) => Promise<FormState>) => async () => {
    const state = await track(step({ number, id, version }));
    setProblem(state.status === "failed" ? state.message : null);
  };
  const may = (turn: Turn) => offered.includes(turn);
  const look = (step: Step) => (lead === step ? "primary" : "plain");
  const promised = isPromised(status);
  const fold = { of: title, later: lead === undefined };
  return (
    <div className="flex flex-wrap items-center gap-2">
      {lead === undefined && <Chip>{statusWords[status]}</Chip>}
      {may("answer") && promised && (
        <>
          <Press of={title} word="Take it" look={look("answer")} onClick={take(accept)} />
          <Fold word="Decline" {...fold}>
            <DeclineForm number={number} id={id} />
          </Fold>
        </>
      )}
      {may("keep") && !may("answer") && status === "open" && (
        <Press of={title} word="Begin" look={look("begin")} onClick={take(start)} />
      )}
      {may("keep") && promised && (
        <Fold word="Prove it" look={look("prove")} {...fold}>
          {(near) => <ProveForm number={number} id={id} near={near} />}
        </Fold>
      )}
      {may("acceptRisk") && promised && (
        <Fold word="Won’t do" {...fold}>
          <RiskForm number={number} id={id} />
        </Fold>
      )}
      {may("verify") && status === "done" && (
        <Press of={title} word="I looked: it holds" look={look("look")} onClick={take(verify)} />
      )}
      {may("effect") && !promised && (
        <Fold word="Did it hold?" look={look("effect")} {...fold}>
          <EffectForm number={number} id={id} />
        </Fold>
      )}
      {may("keep") && status !== "open" && (
        <Press
          of={title}
          word={promised ? "Not begun" : "Open again"}
          look={look("reopen")}
          onClick={take(reopen)}
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

const accept = (given: Given) => answerHandoverAction(idle, { ...given, answer: "accepted" });
const start = (given: Given) => startActionAction(idle, given);
const verify = (given: Given) => verifyActionAction(idle, given);
const reopen = (given: Given) => reopenActionAction(idle, given);

type PressProps = {
  of: string;
  word: string;
  look: "plain" | "primary";
  onClick: () => void;
};

function Press({ of, word, look, onClick }: PressProps) {
  return (
    <Button size="small" variant={look} onClick={onClick}>
      {word}
      <span className="sr-only">: {of}</span>
    </Button>
  );
}
